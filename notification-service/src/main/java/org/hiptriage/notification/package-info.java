/** Takes triage results and red-flag alerts in, and brings plans, prompts and the alert board to people. */
@NullMarked
package org.hiptriage.notification;

import org.jspecify.annotations.NullMarked;
