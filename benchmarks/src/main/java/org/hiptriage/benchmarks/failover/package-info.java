/** How long an urgent alert waits at most when one of two instances is killed. */
@NullMarked
package org.hiptriage.benchmarks.failover;

import org.jspecify.annotations.NullMarked;
