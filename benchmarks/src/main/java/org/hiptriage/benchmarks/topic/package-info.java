/** A platform's end of the topics: what benchmarks put in and read. */
@NullMarked
package org.hiptriage.benchmarks.topic;

import org.jspecify.annotations.NullMarked;
