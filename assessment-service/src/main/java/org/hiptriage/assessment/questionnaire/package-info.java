/** The questions that an assessment answers, in the order in which a person is asked. */
@NullMarked
package org.hiptriage.assessment.questionnaire;

import org.jspecify.annotations.NullMarked;
