/** Which recordings are one session, which of them counts, and which run was much longer than those before it: pure rules. */
@NullMarked
package org.hiptriage.notification.runs.rule;

import org.jspecify.annotations.NullMarked;
