/** What would be otherwise, counted by the rule behind it, on the terminal and as a page. */
@NullMarked
package org.hiptriage.replay.shadow.report;

import org.jspecify.annotations.NullMarked;
