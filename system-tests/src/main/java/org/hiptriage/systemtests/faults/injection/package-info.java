/** The faults: each does one harm, undoes it, and says what it did. */
@NullMarked
package org.hiptriage.systemtests.faults.injection;

import org.jspecify.annotations.NullMarked;
