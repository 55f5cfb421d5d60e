/** Looks for what grows: the cluster of the fault runs under half of its saturation for as long as somebody waits, without faults. */
@NullMarked
package org.hiptriage.systemtests.soak;

import org.jspecify.annotations.NullMarked;
