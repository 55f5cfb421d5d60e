/** Who is let through, against a service that does nothing else. */
@NullMarked
package org.hiptriage.edge.access;

import org.jspecify.annotations.NullMarked;
