/** Posting ten thousand runs at once, beside a bare produce of the same records through the same broker. */
@NullMarked
package org.hiptriage.benchmarks.runs;

import org.jspecify.annotations.NullMarked;
