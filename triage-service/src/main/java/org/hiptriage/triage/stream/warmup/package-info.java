/** What an instance does while it waits for its share of the work, so that it is not slow when it gets it. */
@NullMarked
package org.hiptriage.triage.stream.warmup;

import org.jspecify.annotations.NullMarked;
