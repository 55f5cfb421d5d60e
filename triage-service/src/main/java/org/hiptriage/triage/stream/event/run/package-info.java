/** The Avro edge of recorded runs: what one makes of a runner, and the events that tell it. */
@NullMarked
package org.hiptriage.triage.stream.event.run;

import org.jspecify.annotations.NullMarked;
