/** When an alert opens, joins, prompts again and closes: pure rules. */
@NullMarked
package org.hiptriage.notification.alerts.rule;

import org.jspecify.annotations.NullMarked;
