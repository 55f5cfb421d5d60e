/** Which red flags a report raises, which it leaves open, and how urgent that makes it. */
@NullMarked
package org.hiptriage.triage.redflag;

import org.jspecify.annotations.NullMarked;
