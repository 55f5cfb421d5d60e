/** What a run came to: its log, its report, and the table of many runs. */
@NullMarked
package org.hiptriage.systemtests.faults.report;

import org.jspecify.annotations.NullMarked;
