/** What the recorded runs show: a run much longer than usual, much downhill running, worn shoes; and when to warn of it. */
@NullMarked
package org.hiptriage.triage.decision.load;

import org.jspecify.annotations.NullMarked;
