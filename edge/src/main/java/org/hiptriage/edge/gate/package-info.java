/** Asks each request who it is of, and whether a rule lets it through. */
@NullMarked
package org.hiptriage.edge.gate;

import org.jspecify.annotations.NullMarked;
