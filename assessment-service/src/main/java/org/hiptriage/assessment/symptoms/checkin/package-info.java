/** Check-ins in over HTTP, out to symptom-events once the broker has them. */
@NullMarked
package org.hiptriage.assessment.symptoms.checkin;

import org.jspecify.annotations.NullMarked;
