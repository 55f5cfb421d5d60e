/** The judge is judged: given false evidence it has to speak up. */
@NullMarked
package org.hiptriage.systemtests.faults.check;

import org.jspecify.annotations.NullMarked;
