/** The keys of runners: which is for what, and what is done with them. */
@NullMarked
package org.hiptriage.sealing.key;

import org.jspecify.annotations.NullMarked;
