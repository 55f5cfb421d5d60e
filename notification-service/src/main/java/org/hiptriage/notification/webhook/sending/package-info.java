/** One request to a webhook after the specification of Standard Webhooks: signed, bounded, and only to where it may go. */
@NullMarked
package org.hiptriage.notification.webhook.sending;

import org.jspecify.annotations.NullMarked;
