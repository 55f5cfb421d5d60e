/** What is told to a caller whose request cannot be served: RFC 9457 problem details that name fields and never echo a value. */
@NullMarked
package org.hiptriage.schemas.problem;

import org.jspecify.annotations.NullMarked;
