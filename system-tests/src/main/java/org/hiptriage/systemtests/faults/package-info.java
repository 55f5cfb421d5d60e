/** Proves the promise under faults: a cluster of real processes, load, faults by seed, and a checker that shares no code with the services. */
@NullMarked
package org.hiptriage.systemtests.faults;

import org.jspecify.annotations.NullMarked;
