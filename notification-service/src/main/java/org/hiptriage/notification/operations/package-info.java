/** What the people on call look at: how far each reader is, what is in dead-letter topics and in the outbox, and the knowledge in force. */
@NullMarked
package org.hiptriage.notification.operations;

import org.jspecify.annotations.NullMarked;
