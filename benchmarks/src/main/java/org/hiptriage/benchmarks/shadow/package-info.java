/** How fast everything that is recorded is decided again by two packs. */
@NullMarked
package org.hiptriage.benchmarks.shadow;

import org.jspecify.annotations.NullMarked;
