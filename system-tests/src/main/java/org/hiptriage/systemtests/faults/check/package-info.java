/** The judge: reads topics and tables at the end and compares them with the ledger; knows nothing of the services but their contract. */
@NullMarked
package org.hiptriage.systemtests.faults.check;

import org.jspecify.annotations.NullMarked;
