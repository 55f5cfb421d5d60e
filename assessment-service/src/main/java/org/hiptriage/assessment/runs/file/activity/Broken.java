package org.hiptriage.assessment.runs.file.activity;

/**
 * An activity that cannot be a run, whatever else the file holds.
 *
 * @param field what of it is wrong, named as in the run JSON where that has it
 * @param reason what is wrong and the remedy; never a value of the file
 */
public record Broken(String field, String reason) implements Found {}
