/** What a candidate pack changes, rule by rule, and which of its changes is behind a decision that is otherwise. */
@NullMarked
package org.hiptriage.replay.shadow.packs;

import org.jspecify.annotations.NullMarked;
