/** Reads the activities of FIT files: sessions, or laps, or points where there is nothing else. */
@NullMarked
package org.hiptriage.assessment.runs.file.fit;

import org.jspecify.annotations.NullMarked;
