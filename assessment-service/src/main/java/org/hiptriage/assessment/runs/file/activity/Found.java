package org.hiptriage.assessment.runs.file.activity;

/** One activity of a file: readable, or broken in a way that leaves the others of the file as they are. */
public sealed interface Found permits Activity, Broken {}
