/** How soon an urgent alert is readable, from when its report was due in the topic. */
@NullMarked
package org.hiptriage.benchmarks.alerts;

import org.jspecify.annotations.NullMarked;
