/** Traces, told to a collector where the operator names one. */
@NullMarked
package org.hiptriage.triage.trace;

import org.jspecify.annotations.NullMarked;
