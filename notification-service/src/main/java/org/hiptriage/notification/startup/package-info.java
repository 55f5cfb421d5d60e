/** Brings the service to work step by step, and says when it can. */
@NullMarked
package org.hiptriage.notification.startup;

import org.jspecify.annotations.NullMarked;
