/** What a triage came to, as this service needs it: pure values, free of Avro and of the database. */
@NullMarked
package org.hiptriage.notification.outcome;

import org.jspecify.annotations.NullMarked;
