/** How many records a second triage comes to at most, beside what would be written in its place. */
@NullMarked
package org.hiptriage.benchmarks.throughput;

import org.jspecify.annotations.NullMarked;
