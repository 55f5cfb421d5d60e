/** What is sent while faults happen, and the ledger of what was acknowledged. */
@NullMarked
package org.hiptriage.systemtests.faults.load;

import org.jspecify.annotations.NullMarked;
