/** Where a notification and its attempts stand, and what may become of them: pure rules. */
@NullMarked
package org.hiptriage.notification.delivery.state;

import org.jspecify.annotations.NullMarked;
