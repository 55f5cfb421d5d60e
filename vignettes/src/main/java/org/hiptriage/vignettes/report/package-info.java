/** The figures for people: on the terminal, as a page of the documentation, as a plot and as a page with every vignette. */
@NullMarked
package org.hiptriage.vignettes.report;

import org.jspecify.annotations.NullMarked;
