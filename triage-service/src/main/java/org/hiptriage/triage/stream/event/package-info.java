/** The Avro edge: events to reports, decisions to events. */
@NullMarked
package org.hiptriage.triage.stream.event;

import org.jspecify.annotations.NullMarked;
