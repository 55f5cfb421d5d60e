/** What clinicians do with alerts, from the runner's answers to the plan that goes on. */
@NullMarked
package org.hiptriage.systemtests.alerts;

import org.jspecify.annotations.NullMarked;
