/** When a stream thread commits early, so that an urgent result is readable at once, and what bounds it. */
@NullMarked
package org.hiptriage.triage.stream.commit;

import org.jspecify.annotations.NullMarked;
