/** Who may do what over HTTP. */
@NullMarked
package org.hiptriage.notification.access;

import org.jspecify.annotations.NullMarked;
