/** How well findings fit conditions: their weights added up, one by one or looked up for all conditions at once. */
@NullMarked
package org.hiptriage.triage.condition.score;

import org.jspecify.annotations.NullMarked;
