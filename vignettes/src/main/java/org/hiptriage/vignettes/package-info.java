/** Asks the rules in force about every vignette, and prints, plots and writes how often they agree with the sources. */
@NullMarked
package org.hiptriage.vignettes;

import org.jspecify.annotations.NullMarked;
