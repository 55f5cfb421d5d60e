/** Receivers of webhooks, good and bad ones. */
@NullMarked
package org.hiptriage.notification.testing.webhook;

import org.jspecify.annotations.NullMarked;
