/** The channel to a runner's devices: subscriptions of browsers, and messages that only they can read (RFC 8030, 8291, 8292). */
@NullMarked
package org.hiptriage.notification.delivery.webpush;

import org.jspecify.annotations.NullMarked;
