/** Who may do what over HTTP. */
@NullMarked
package org.hiptriage.assessment.access;

import org.jspecify.annotations.NullMarked;
