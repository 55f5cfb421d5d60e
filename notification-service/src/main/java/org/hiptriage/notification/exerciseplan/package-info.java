/** A runner's exercise plan: kept, held, superseded, served. */
@NullMarked
package org.hiptriage.notification.exerciseplan;

import org.jspecify.annotations.NullMarked;
