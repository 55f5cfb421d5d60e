/** The rules beside rule engines that decide by the same rules. */
@NullMarked
package org.hiptriage.benchmarks.rules;

import org.jspecify.annotations.NullMarked;
