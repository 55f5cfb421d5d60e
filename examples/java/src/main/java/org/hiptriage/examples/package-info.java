/** A platform beside Hip Triage: it reports over HTTP, publishes to Kafka, and reads results and alerts. */
@NullMarked
package org.hiptriage.examples;

import org.jspecify.annotations.NullMarked;
