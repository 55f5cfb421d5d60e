/** The edge of the product: takes assessments over HTTP, keeps no state, and publishes them as events. */
@NullMarked
package org.hiptriage.assessment;

import org.jspecify.annotations.NullMarked;
