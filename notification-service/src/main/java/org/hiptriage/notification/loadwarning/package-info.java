/** Tells a runner that a run was much longer than usual, unless that is not wanted or something graver is open. */
@NullMarked
package org.hiptriage.notification.loadwarning;

import org.jspecify.annotations.NullMarked;
