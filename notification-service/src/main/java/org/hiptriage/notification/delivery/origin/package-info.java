/** Where a notification began: how long ago the runner's report was received, so that the whole way can be timed. */
@NullMarked
package org.hiptriage.notification.delivery.origin;

import org.jspecify.annotations.NullMarked;
