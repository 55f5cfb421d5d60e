/** What an event costs, and how long a lost instance takes, by how many runners are remembered. */
@NullMarked
package org.hiptriage.benchmarks.state;

import org.jspecify.annotations.NullMarked;
