/** What is known of one runner: the answers of a report, and what was derived from earlier ones. */
@NullMarked
package org.hiptriage.triage.history;

import org.jspecify.annotations.NullMarked;
