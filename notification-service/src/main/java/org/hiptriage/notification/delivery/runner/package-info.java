/** What is known of one runner and what an event changes: one read, one write. */
@NullMarked
package org.hiptriage.notification.delivery.runner;

import org.jspecify.annotations.NullMarked;
