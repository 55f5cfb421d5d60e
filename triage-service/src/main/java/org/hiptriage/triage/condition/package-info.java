/** Which conditions the findings fit, how well, and what speaks for and against each. */
@NullMarked
package org.hiptriage.triage.condition;

import org.jspecify.annotations.NullMarked;
