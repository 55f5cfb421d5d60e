/** Who is measured: the service as it is shipped, and what would be written in its place, each in a JVM of its own. */
@NullMarked
package org.hiptriage.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
