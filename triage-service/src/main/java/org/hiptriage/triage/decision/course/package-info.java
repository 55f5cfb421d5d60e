/** How a sore hip goes on: what check-ins add to the newest assessment, and what the scores show over time. */
@NullMarked
package org.hiptriage.triage.decision.course;

import org.jspecify.annotations.NullMarked;
