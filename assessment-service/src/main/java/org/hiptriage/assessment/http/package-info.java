/** What every HTTP feature shares: reading a bounded body, and errors as problem details that echo nothing. */
@NullMarked
package org.hiptriage.assessment.http;

import org.jspecify.annotations.NullMarked;
