/** Where the goals of speed stand, as the committed page tells it, in one picture. */
@NullMarked
package org.hiptriage.benchmarks.goals;

import org.jspecify.annotations.NullMarked;
