/** Red-flag alerts: taken in ahead of everything else and turned into prompts. */
@NullMarked
package org.hiptriage.notification.urgentcare;

import org.jspecify.annotations.NullMarked;
