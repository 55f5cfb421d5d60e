/** What rules say, worked out once for all answers that a few findings can get, so that a report is looked up rather than gone through rule by rule. */
@NullMarked
package org.hiptriage.triage.knowledge.compiled;

import org.jspecify.annotations.NullMarked;
