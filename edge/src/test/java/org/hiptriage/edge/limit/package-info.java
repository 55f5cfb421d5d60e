/** How often a client may ask, against a service that does nothing else. */
@NullMarked
package org.hiptriage.edge.limit;

import org.jspecify.annotations.NullMarked;
