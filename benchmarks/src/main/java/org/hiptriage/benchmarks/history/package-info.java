/** What an event costs triage beside what is remembered of its runner. */
@NullMarked
package org.hiptriage.benchmarks.history;

import org.jspecify.annotations.NullMarked;
