package org.hiptriage.notification.fhir;

import java.util.List;
import org.hiptriage.notification.http.ProblemForm;
import org.hiptriage.schemas.fhir.Fhir;
import org.hiptriage.schemas.fhir.Outcomes;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.problem.Problem;
import org.springframework.stereotype.Component;

/** Problems at FHIR's addresses are OperationOutcomes; what is wrong there is always a parameter. */
@Component
class FhirProblemForm implements ProblemForm {
    @Override
    public boolean isFor(String path) {
        return Fhir.isAt(path);
    }

    @Override
    public String mediaType() {
        return Fhir.MEDIA_TYPE;
    }

    @Override
    public byte[] write(Problem problem) {
        List<FieldProblem> parameters = problem.errors().stream()
                .map(wrong -> new FieldProblem("http." + wrong.field(), wrong.field() + " " + wrong.message()))
                .toList();
        return Outcomes.of(new Problem(problem.status(), problem.title(), detail(problem), parameters))
                .toJson();
    }

    private static String detail(Problem problem) {
        return problem.status() == 406
                ? "FHIR is spoken in JSON here: accept application/fhir+json."
                : problem.detail();
    }
}
