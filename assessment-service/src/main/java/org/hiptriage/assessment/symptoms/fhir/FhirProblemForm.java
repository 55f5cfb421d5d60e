package org.hiptriage.assessment.symptoms.fhir;

import org.hiptriage.assessment.http.ProblemForm;
import org.hiptriage.schemas.fhir.Fhir;
import org.hiptriage.schemas.fhir.Outcomes;
import org.hiptriage.schemas.problem.Problem;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Problems at FHIR's addresses are OperationOutcomes. */
@Component
class FhirProblemForm implements ProblemForm {
    @Override
    public boolean isFor(String path) {
        return Fhir.isAt(path);
    }

    @Override
    public MediaType mediaType() {
        return MediaType.parseMediaType(Fhir.MEDIA_TYPE);
    }

    @Override
    public byte[] write(Problem problem) {
        return Outcomes.of(worded(problem)).toJson();
    }

    /** What is said of other addresses would send the caller the wrong way. */
    private static Problem worded(Problem problem) {
        return switch (problem.status()) {
            case 404 ->
                Problem.of(
                        404,
                        problem.title(),
                        "There is nothing at this address. GET /fhir/metadata lists what there is.");
            case 406 -> Problem.of(406, problem.title(), "FHIR is spoken in JSON here: accept application/fhir+json.");
            case 415 ->
                Problem.of(
                        415,
                        problem.title(),
                        "Send FHIR as JSON in UTF-8, not compressed, with Content-Type: application/fhir+json.");
            default -> problem;
        };
    }
}
