/** Forgets a runner in every table, tells whoever watches, and says what was removed. */
@NullMarked
package org.hiptriage.notification.erasure;

import org.jspecify.annotations.NullMarked;
