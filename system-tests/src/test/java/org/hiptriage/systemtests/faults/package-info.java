/** A short run of the fault harness, and its small parts. */
@NullMarked
package org.hiptriage.systemtests.faults;

import org.jspecify.annotations.NullMarked;
