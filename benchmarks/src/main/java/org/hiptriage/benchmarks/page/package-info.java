/** Measures the runner's page in a browser: the first visit, and the time from the last tap to the result. */
@NullMarked
package org.hiptriage.benchmarks.page;

import org.jspecify.annotations.NullMarked;
