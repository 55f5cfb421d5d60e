/** The documentation, held against the code. */
@NullMarked
package org.hiptriage.systemtests.docs;

import org.jspecify.annotations.NullMarked;
