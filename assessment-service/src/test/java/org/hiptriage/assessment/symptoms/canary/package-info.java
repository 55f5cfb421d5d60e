/** Breaks a rule of the architecture on purpose, so that the rule is seen to bite. */
@NullMarked
package org.hiptriage.assessment.symptoms.canary;

import org.jspecify.annotations.NullMarked;
