/** The alert board: one open alert for each runner and side. */
@NullMarked
package org.hiptriage.notification.alerts;

import org.jspecify.annotations.NullMarked;
