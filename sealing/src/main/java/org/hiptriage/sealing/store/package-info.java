/** Where the keys of runners are, in PostgreSQL. */
@NullMarked
package org.hiptriage.sealing.store;

import org.jspecify.annotations.NullMarked;
