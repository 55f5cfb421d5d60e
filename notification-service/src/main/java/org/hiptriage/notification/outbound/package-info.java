/** Requests to addresses that others chose: which networks may be asked, checked on the very address that is connected to. */
@NullMarked
package org.hiptriage.notification.outbound;

import org.jspecify.annotations.NullMarked;
