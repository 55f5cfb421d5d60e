/** A running stack, and the hands and eyes of somebody who uses it from outside. */
@NullMarked
package org.hiptriage.systemtests.stack;

import org.jspecify.annotations.NullMarked;
