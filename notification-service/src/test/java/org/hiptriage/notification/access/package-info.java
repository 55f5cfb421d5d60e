/** Who is let in. */
@NullMarked
package org.hiptriage.notification.access;

import org.jspecify.annotations.NullMarked;
