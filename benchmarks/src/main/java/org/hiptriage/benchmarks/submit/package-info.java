/** Posts of single assessments beside an endpoint that only parses and sends. */
@NullMarked
package org.hiptriage.benchmarks.submit;

import org.jspecify.annotations.NullMarked;
