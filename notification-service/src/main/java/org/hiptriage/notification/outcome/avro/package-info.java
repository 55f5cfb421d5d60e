/** The Avro edge of outcomes: what result and alert events have in common. */
@NullMarked
package org.hiptriage.notification.outcome.avro;

import org.jspecify.annotations.NullMarked;
