/** Decides everything that is recorded again, by the packs in force and by a candidate, and tells what would be otherwise. */
@NullMarked
package org.hiptriage.replay.shadow;

import org.jspecify.annotations.NullMarked;
