/** Kafka's clients as the stream uses them: timed, patient, and told by the leader alone where a changelog ends. */
@NullMarked
package org.hiptriage.triage.stream.client;

import org.jspecify.annotations.NullMarked;
