/** CDS Hooks 2.0: cards about the newest result of the patient whose record somebody opens. */
@NullMarked
package org.hiptriage.notification.cdshooks;

import org.jspecify.annotations.NullMarked;
