/** Tells platforms of every change of a notification, in order, by the topic notification-events. */
@NullMarked
package org.hiptriage.notification.delivery.relay;

import org.jspecify.annotations.NullMarked;
