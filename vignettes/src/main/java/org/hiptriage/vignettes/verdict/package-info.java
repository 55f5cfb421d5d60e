/** What the rules say of a vignette. */
@NullMarked
package org.hiptriage.vignettes.verdict;

import org.jspecify.annotations.NullMarked;
