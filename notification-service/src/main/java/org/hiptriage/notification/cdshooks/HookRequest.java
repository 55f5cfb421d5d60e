package org.hiptriage.notification.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.http.JsonBody;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.schemas.field.Limits;
import org.hiptriage.schemas.problem.FieldProblem;

/**
 * A call of the hook patient-view, as far as it matters here: what else a client sends is its own affair.
 *
 * @param runnerId the patient's id, which is the runner's here
 */
record HookRequest(String runnerId) {
    static final String HOOK = "patient-view";

    private static final String PATIENT = "context.patientId";

    /**
     * Reads the body. Refuses with 422 where the hook or the patient is missing or wrong; a patient's id that can be no
     * runner's is refused too, or a client that sends another id would never get a card and never know why.
     */
    static HookRequest read(byte[] body) {
        ObjectNode request = JsonBody.object(body);
        List<FieldProblem> problems = new ArrayList<>();
        if (!request.path("hook").asText().equals(HOOK)) {
            problems.add(new FieldProblem("hook", "must be " + HOOK));
        }
        if (request.path("hookInstance").asText().isBlank()) {
            problems.add(new FieldProblem("hookInstance", "is required: a UUID of this call"));
        }
        Optional<String> runnerId = Optional.of(request.path("context").path("patientId"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(Limits::isRunnerId);
        if (runnerId.isEmpty()) {
            problems.add(new FieldProblem(PATIENT, "is required, and is the runnerId here: it " + Limits.RUNNER_ID));
        }
        if (!problems.isEmpty()) {
            throw Refusal.wrongFields(problems);
        }
        return new HookRequest(runnerId.orElse(""));
    }
}
