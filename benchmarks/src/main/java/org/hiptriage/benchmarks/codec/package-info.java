/** What an event's bytes cost, without and with a schema registry. */
@NullMarked
package org.hiptriage.benchmarks.codec;

import org.jspecify.annotations.NullMarked;
