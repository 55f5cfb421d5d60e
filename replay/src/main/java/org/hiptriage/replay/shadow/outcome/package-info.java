/** What of a decision is compared, how two differ, and what they were decided on. */
@NullMarked
package org.hiptriage.replay.shadow.outcome;

import org.jspecify.annotations.NullMarked;
