/** What becomes of an exercise plan over the weeks, from check-ins over HTTP to the calendar. */
@NullMarked
package org.hiptriage.systemtests.plan;

import org.jspecify.annotations.NullMarked;
