/** What people do with alerts: taken, resolved, the plan released, noted; each against the version that they saw. */
@NullMarked
package org.hiptriage.notification.alerts.action;

import org.jspecify.annotations.NullMarked;
