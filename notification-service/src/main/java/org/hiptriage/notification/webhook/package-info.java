/** Webhooks of platforms: who is told of which changes of notifications, where, and under which secrets. */
@NullMarked
package org.hiptriage.notification.webhook;

import org.jspecify.annotations.NullMarked;
