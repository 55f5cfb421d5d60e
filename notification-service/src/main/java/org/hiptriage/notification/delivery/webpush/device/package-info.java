/** The devices on which a runner subscribed to be told. */
@NullMarked
package org.hiptriage.notification.delivery.webpush.device;

import org.jspecify.annotations.NullMarked;
