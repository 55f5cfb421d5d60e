/** The clinicians' webhook: where the operator wants to be told of an urgent prompt that nobody opened. */
@NullMarked
package org.hiptriage.notification.webhook.escalation;

import org.jspecify.annotations.NullMarked;
