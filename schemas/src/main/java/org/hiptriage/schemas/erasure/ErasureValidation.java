package org.hiptriage.schemas.erasure;

import java.time.Instant;
import java.util.List;
import org.hiptriage.events.ErasureCompleted;
import org.hiptriage.events.RunnerErasureRequested;
import org.hiptriage.schemas.field.FieldProblems;
import org.hiptriage.schemas.field.Limits;
import org.hiptriage.schemas.problem.FieldProblem;

/** Judges erasures and their receipts, which anybody may write to a topic. */
public final class ErasureValidation {
    private ErasureValidation() {}

    /**
     * What is wrong with an erasure, empty where nothing is. One of next year would drop every red flag until then; one of
     * nobody has no keys, and would wait for them for good where health data is sealed.
     */
    public static List<FieldProblem> problemsOf(RunnerErasureRequested erasure, Instant now) {
        FieldProblems problems = ofRunner(erasure.getRunnerId());
        if (Limits.isTooFarAhead(erasure.getReceivedAt(), now)) {
            problems.add("receivedAt", Limits.TOO_FAR_AHEAD);
        }
        return problems.listed();
    }

    /** What is wrong with a receipt, empty where nothing is. */
    public static List<FieldProblem> problemsOf(ErasureCompleted completed) {
        return ofRunner(completed.getRunnerId()).listed();
    }

    private static FieldProblems ofRunner(String runnerId) {
        var problems = new FieldProblems();
        if (!Limits.isRunnerId(runnerId)) {
            problems.add("runnerId", Limits.RUNNER_ID);
        }
        return problems;
    }
}
