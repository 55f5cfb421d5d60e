/** From a report and the knowledge to a decision: level, possible causes, advice, next question, counterfactual. */
@NullMarked
package org.hiptriage.triage.decision;

import org.jspecify.annotations.NullMarked;
