/** An installation whose broker and database let in nobody who has not been told to be. */
@NullMarked
package org.hiptriage.systemtests.closed;

import org.jspecify.annotations.NullMarked;
