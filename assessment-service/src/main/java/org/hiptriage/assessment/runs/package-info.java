/** Runs: in over HTTP one by one, as a list or as a stream, out to run-events once the broker has them. */
@NullMarked
package org.hiptriage.assessment.runs;

import org.jspecify.annotations.NullMarked;
