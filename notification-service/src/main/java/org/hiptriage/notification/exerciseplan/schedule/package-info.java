/** When a plan's sessions are: phases laid on dates, by the runner's clock. */
@NullMarked
package org.hiptriage.notification.exerciseplan.schedule;

import org.jspecify.annotations.NullMarked;
