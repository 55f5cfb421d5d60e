/** Which question to ask next, and when enough was asked. */
@NullMarked
package org.hiptriage.triage.decision.interview;

import org.jspecify.annotations.NullMarked;
