/** Notifications through the outbox of two instances, beside a bare loop that inserts, claims and deletes rows. */
@NullMarked
package org.hiptriage.benchmarks.outbox;

import org.jspecify.annotations.NullMarked;
