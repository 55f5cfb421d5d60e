/** From measured costs to partitions, cores, disk and network, and a Sunday's peak in between. */
@NullMarked
package org.hiptriage.benchmarks.capacity;

import org.jspecify.annotations.NullMarked;
