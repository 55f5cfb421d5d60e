/** Assessments, and in a package of their own check-ins: in over HTTP, out to symptom-events once the broker has them. */
@NullMarked
package org.hiptriage.assessment.symptoms;

import org.jspecify.annotations.NullMarked;
