/** A plan as a calendar file that phones import and subscribe to. */
@NullMarked
package org.hiptriage.notification.exerciseplan.calendar;

import org.jspecify.annotations.NullMarked;
