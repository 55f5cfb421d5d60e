/** What other answers would give: the question to ask next, and the fewest changes to another outcome. */
@NullMarked
package org.hiptriage.triage.decision.whatif;

import org.jspecify.annotations.NullMarked;
