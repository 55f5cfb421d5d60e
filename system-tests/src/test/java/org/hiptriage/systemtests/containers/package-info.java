/** The images, as a platform runs them. */
@NullMarked
package org.hiptriage.systemtests.containers;

import org.jspecify.annotations.NullMarked;
