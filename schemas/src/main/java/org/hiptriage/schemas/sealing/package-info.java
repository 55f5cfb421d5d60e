/** Events that only who has the runner's key can read. */
@NullMarked
package org.hiptriage.schemas.sealing;

import org.jspecify.annotations.NullMarked;
