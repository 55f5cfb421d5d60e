/** How often the rules agree with the sources, with intervals, and the gate that a pack must pass. */
@NullMarked
package org.hiptriage.vignettes.measure;

import org.jspecify.annotations.NullMarked;
