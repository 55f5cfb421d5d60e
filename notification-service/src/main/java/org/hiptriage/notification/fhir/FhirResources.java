package org.hiptriage.notification.fhir;

import java.net.URI;
import java.util.List;
import org.hiptriage.schemas.fhir.Capabilities;
import org.hiptriage.schemas.fhir.Element;
import org.hiptriage.schemas.fhir.Fhir;

/** What the service says of itself in FHIR. */
final class FhirResources {
    private FhirResources() {}

    /** The CapabilityStatement, as callers reach it at this address. */
    static Element capabilities(URI request) {
        return Capabilities.of(
                "notification-service",
                "Gives results of the triage of sore hips as Bundles. Possible causes are provisional, never a diagnosis.",
                request.resolve(Fhir.PATH).toString(),
                List.of(
                        Capabilities.type(
                                "Bundle",
                                "A result, of type collection: Patient by identifier, Observation of the pain score, Conditions (provisional), Flags (raised, and not ruled out), RiskAssessment, CommunicationRequest above self-care, CarePlan where a plan rests on it. Its id is the resultId, its identifier that of the QuestionnaireResponse. A search names the patient and gives the newest first.",
                                List.of("read", "search-type"),
                                List.of(
                                        Capabilities.parameter(
                                                BundleSearch.PATIENT,
                                                "token",
                                                "The runner, required: of system " + Fhir.RUNNER
                                                        + ". patient:identifier is the same."),
                                        Capabilities.parameter(
                                                BundleSearch.IDENTIFIER,
                                                "token",
                                                "The assessment, of system " + Fhir.ASSESSMENT + "."))),
                        Capabilities.type(
                                "CodeSystem",
                                "level, red-flag, open-red-flag, condition and exercise.",
                                List.of("read"),
                                List.of())));
    }
}
