/** Which channel a notification goes by next, and when people are told that nobody saw it: pure rules. */
@NullMarked
package org.hiptriage.notification.delivery.escalation;

import org.jspecify.annotations.NullMarked;
