/** Stories as clinicians write them, and the vignettes that they are told in. */
@NullMarked
package org.hiptriage.vignettes.story;

import org.jspecify.annotations.NullMarked;
