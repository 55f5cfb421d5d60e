/** All of Kafka in this service: the topics it owns, the producer, and whether the broker can be used. */
@NullMarked
package org.hiptriage.assessment.broker;

import org.jspecify.annotations.NullMarked;
