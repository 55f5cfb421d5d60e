/** From a topic to one database transaction to the committed offset: repeats are harmless, poison goes to the dead letters. */
@NullMarked
package org.hiptriage.notification.delivery.inbox;

import org.jspecify.annotations.NullMarked;
