/** Physical activities of Open mHealth and IEEE 1752.1 in over HTTP, out as runs. */
@NullMarked
package org.hiptriage.assessment.runs.openmhealth;

import org.jspecify.annotations.NullMarked;
