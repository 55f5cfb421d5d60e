/** Reads the tracks of GPX 1.0 and 1.1 files. */
@NullMarked
package org.hiptriage.assessment.runs.file.gpx;

import org.jspecify.annotations.NullMarked;
