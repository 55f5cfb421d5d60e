/** The wish of a runner to be forgotten: in over HTTP, out to runner-erasures, and a receipt of what is removed and what is held until when. */
@NullMarked
package org.hiptriage.assessment.erasure;

import org.jspecify.annotations.NullMarked;
