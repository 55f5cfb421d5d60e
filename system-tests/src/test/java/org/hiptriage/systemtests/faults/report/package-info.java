/** Tables are made of reports and of nothing else. */
@NullMarked
package org.hiptriage.systemtests.faults.report;

import org.jspecify.annotations.NullMarked;
