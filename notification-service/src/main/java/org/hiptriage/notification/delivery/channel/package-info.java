/** The ways to a runner or a platform: what a channel is given to send, and what may come of it. */
@NullMarked
package org.hiptriage.notification.delivery.channel;

import org.jspecify.annotations.NullMarked;
