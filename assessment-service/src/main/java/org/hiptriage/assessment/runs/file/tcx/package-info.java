/** Reads the activities of TCX (Training Center XML) files. */
@NullMarked
package org.hiptriage.assessment.runs.file.tcx;

import org.jspecify.annotations.NullMarked;
