/** When a plan's sessions are, and how check-ins move them: pure rules over dates. */
@NullMarked
package org.hiptriage.notification.exerciseplan.schedule;

import org.jspecify.annotations.NullMarked;
