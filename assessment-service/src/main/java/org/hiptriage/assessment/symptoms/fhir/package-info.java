/** Assessments in FHIR R4: the Questionnaire, and QuestionnaireResponses that become the assessments of the contract. */
@NullMarked
package org.hiptriage.assessment.symptoms.fhir;

import org.jspecify.annotations.NullMarked;
