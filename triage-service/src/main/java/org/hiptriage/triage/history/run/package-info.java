/** The recorded runs of one runner: which recordings are one session, which of them counts, and how long they are kept. */
@NullMarked
package org.hiptriage.triage.history.run;

import org.jspecify.annotations.NullMarked;
