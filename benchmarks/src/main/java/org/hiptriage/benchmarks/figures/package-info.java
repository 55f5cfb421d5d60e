/** Figures of rounds, in words and for plots. */
@NullMarked
package org.hiptriage.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
