/** What each webhook was told and what it answered, and how it is told again. */
@NullMarked
package org.hiptriage.notification.webhook.log;

import org.jspecify.annotations.NullMarked;
