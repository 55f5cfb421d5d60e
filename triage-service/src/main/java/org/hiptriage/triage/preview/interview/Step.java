package org.hiptriage.triage.preview.interview;

import java.util.Optional;
import org.hiptriage.schemas.assessment.AnswersSoFar;
import org.hiptriage.triage.decision.interview.Asked;

/** What comes next: a number that is asked of everybody, a question of the rules, or the end. */
sealed interface Step {

    /** The age in years. */
    record Age() implements Step {}

    /** The worst pain of the last day, 0 to 10. */
    record PainScore() implements Step {}

    /** A question of the rules. */
    record Findings(Asked asked) implements Step {}

    /** Enough was asked. */
    record Done() implements Step {}

    /** The step after these answers: no number is asked for before the signs that cannot wait. */
    static Step of(AnswersSoFar soFar, Optional<Asked> asked) {
        if (asked.filter(next -> next.reason() == Asked.Reason.URGENT_SIGN).isPresent()) {
            return new Findings(asked.get());
        }
        if (!soFar.ageAsked()) {
            return new Age();
        }
        if (!soFar.painScoreAsked()) {
            return new PainScore();
        }
        return asked.<Step>map(Findings::new).orElseGet(Done::new);
    }
}
