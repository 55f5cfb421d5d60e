/** Traces, told to a collector where the operator names one. */
@NullMarked
package org.hiptriage.notification.trace;

import org.jspecify.annotations.NullMarked;
