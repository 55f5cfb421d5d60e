/** Who read or changed what of which runner, and when; only ever added to, and beside the work, so that nobody waits for it. */
@NullMarked
package org.hiptriage.notification.audit;

import org.jspecify.annotations.NullMarked;
