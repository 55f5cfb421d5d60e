/** How many records a second triage comes to with more partitions and more instances. */
@NullMarked
package org.hiptriage.benchmarks.scaling;

import org.jspecify.annotations.NullMarked;
