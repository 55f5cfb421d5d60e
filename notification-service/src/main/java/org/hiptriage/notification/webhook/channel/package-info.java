/** The outbox's ways to programs: webhooks of platforms, and that of the clinicians. */
@NullMarked
package org.hiptriage.notification.webhook.channel;

import org.jspecify.annotations.NullMarked;
