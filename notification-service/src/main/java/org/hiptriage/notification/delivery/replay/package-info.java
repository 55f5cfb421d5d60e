/** Reading topics again from an earlier time, after a database was restored from a backup. */
@NullMarked
package org.hiptriage.notification.delivery.replay;

import org.jspecify.annotations.NullMarked;
