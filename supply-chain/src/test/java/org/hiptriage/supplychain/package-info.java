/** What is shipped, held against what may be. */
@NullMarked
package org.hiptriage.supplychain;

import org.jspecify.annotations.NullMarked;
