/** The secrets of webhooks, and how a new one takes the place of an old one without a message that nobody can verify. */
@NullMarked
package org.hiptriage.notification.webhook.secret;

import org.jspecify.annotations.NullMarked;
