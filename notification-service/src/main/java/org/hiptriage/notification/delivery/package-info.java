/** The notifications to a runner: what is told, once per result. */
@NullMarked
package org.hiptriage.notification.delivery;

import org.jspecify.annotations.NullMarked;
