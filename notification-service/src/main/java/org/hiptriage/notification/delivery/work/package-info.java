/** Work that goes on in the background, on every instance. */
@NullMarked
package org.hiptriage.notification.delivery.work;

import org.jspecify.annotations.NullMarked;
