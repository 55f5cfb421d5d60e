/** The whole path, from a posted assessment to what a runner's page receives, beside a bare round trip through the same broker. */
@NullMarked
package org.hiptriage.benchmarks.path;

import org.jspecify.annotations.NullMarked;
