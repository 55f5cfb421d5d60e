/** How often one client may ask. */
@NullMarked
package org.hiptriage.edge.limit;

import org.jspecify.annotations.NullMarked;
