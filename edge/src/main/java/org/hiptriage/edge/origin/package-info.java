/** Which pages of other origins may read here. */
@NullMarked
package org.hiptriage.edge.origin;

import org.jspecify.annotations.NullMarked;
