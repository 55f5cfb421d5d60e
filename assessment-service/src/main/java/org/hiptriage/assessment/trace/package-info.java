/** Traces, told to a collector where the operator names one. */
@NullMarked
package org.hiptriage.assessment.trace;

import org.jspecify.annotations.NullMarked;
