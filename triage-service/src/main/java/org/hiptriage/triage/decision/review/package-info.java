/** Whether a recorded run changes what was decided for a complaint that goes on. */
@NullMarked
package org.hiptriage.triage.decision.review;

import org.jspecify.annotations.NullMarked;
