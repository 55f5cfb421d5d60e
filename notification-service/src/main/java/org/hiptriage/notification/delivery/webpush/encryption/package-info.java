/** What only a runner's device can read, and by what a push service knows who sends it: RFC 8291 and RFC 8292, with the JDK alone. */
@NullMarked
package org.hiptriage.notification.delivery.webpush.encryption;

import org.jspecify.annotations.NullMarked;
