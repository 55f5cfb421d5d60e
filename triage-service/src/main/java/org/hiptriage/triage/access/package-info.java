/** Who may do what over HTTP. */
@NullMarked
package org.hiptriage.triage.access;

import org.jspecify.annotations.NullMarked;
