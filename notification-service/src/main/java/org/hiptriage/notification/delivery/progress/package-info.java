/** What happens to notifications on their way: one read, pure rules, one write. */
@NullMarked
package org.hiptriage.notification.delivery.progress;

import org.jspecify.annotations.NullMarked;
