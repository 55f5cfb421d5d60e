/** What a plan is written from, and how check-ins move it: pure rules. */
@NullMarked
package org.hiptriage.notification.exerciseplan.course;

import org.jspecify.annotations.NullMarked;
