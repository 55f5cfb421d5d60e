/** Who is let in. */
@NullMarked
package org.hiptriage.triage.access;

import org.jspecify.annotations.NullMarked;
