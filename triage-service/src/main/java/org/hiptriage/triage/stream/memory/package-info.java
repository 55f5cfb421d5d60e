/** What is remembered of a runner from one report to the next, and what is forgotten so that it stays small. */
@NullMarked
package org.hiptriage.triage.stream.memory;

import org.jspecify.annotations.NullMarked;
