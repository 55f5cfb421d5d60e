/** Composes an exercise plan from the catalogue and a triage outcome: pure. */
@NullMarked
package org.hiptriage.notification.exerciseplan.composition;

import org.jspecify.annotations.NullMarked;
