/** The way to Kafka: what every client of it is set up with. */
@NullMarked
package org.hiptriage.notification.broker;

import org.jspecify.annotations.NullMarked;
