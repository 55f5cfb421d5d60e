/** The Kafka broker of the local stack: one KRaft node in a JVM of its own, its log kept between starts. */
@NullMarked
package org.hiptriage.localstack.broker;

import org.jspecify.annotations.NullMarked;
