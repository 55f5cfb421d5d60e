/** Connections between chosen processes that can be slowed down, stalled or cut. */
@NullMarked
package org.hiptriage.systemtests.faults.link;

import org.jspecify.annotations.NullMarked;
