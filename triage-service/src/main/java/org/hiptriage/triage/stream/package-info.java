/** The stream: from symptom-events to triage-results and red-flag-alerts, exactly once, with one state record per runner. */
@NullMarked
package org.hiptriage.triage.stream;

import org.jspecify.annotations.NullMarked;
