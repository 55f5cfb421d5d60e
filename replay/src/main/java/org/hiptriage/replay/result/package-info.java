/** Decides one result again, from what its runner had sent by then and by the packs that it names. */
@NullMarked
package org.hiptriage.replay.result;

import org.jspecify.annotations.NullMarked;
