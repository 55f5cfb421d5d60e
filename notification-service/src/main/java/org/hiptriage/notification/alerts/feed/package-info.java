/** Every change of every alert as a stream that can be resumed, the same from any instance. */
@NullMarked
package org.hiptriage.notification.alerts.feed;

import org.jspecify.annotations.NullMarked;
