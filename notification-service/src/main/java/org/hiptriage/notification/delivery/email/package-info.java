/** The channel to a runner's mailbox, by the operator's mail server. */
@NullMarked
package org.hiptriage.notification.delivery.email;

import org.jspecify.annotations.NullMarked;
