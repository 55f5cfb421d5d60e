/** A broker of a benchmark's own: what is put into it, and how far its readers are. */
@NullMarked
package org.hiptriage.benchmarks.broker;

import org.jspecify.annotations.NullMarked;
