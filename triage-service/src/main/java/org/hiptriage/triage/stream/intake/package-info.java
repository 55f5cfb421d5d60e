/** What a record of a topic makes of what is remembered of its runner: the stream and whoever reads its topics anew agree on it. */
@NullMarked
package org.hiptriage.triage.stream.intake;

import org.jspecify.annotations.NullMarked;
