/** Which pages of other origins may read here. */
@NullMarked
package org.hiptriage.notification.http.origin;

import org.jspecify.annotations.NullMarked;
