/** What a runner wants to be told, in which language, and when to be left alone. */
@NullMarked
package org.hiptriage.notification.preferences;

import org.jspecify.annotations.NullMarked;
