/** The vignettes asked question by question. */
@NullMarked
package org.hiptriage.vignettes.interview;

import org.jspecify.annotations.NullMarked;
