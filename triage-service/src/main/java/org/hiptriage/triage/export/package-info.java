/** What is remembered of a runner, for the runner: as the stream's memory has it, from whichever instance has it. */
@NullMarked
package org.hiptriage.triage.export;

import org.jspecify.annotations.NullMarked;
