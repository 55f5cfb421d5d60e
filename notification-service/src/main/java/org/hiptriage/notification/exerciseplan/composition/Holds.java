package org.hiptriage.notification.exerciseplan.composition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiptriage.notification.exerciseplan.course.HoldReason;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.Outcome;

/** Whether an outcome lets a plan begin: only at self-care, with no hold of the triage. */
final class Holds {
    private static final Map<String, String> WORDS = Map.of(
            HoldReason.UNDER_16.code(),
            HoldReason.UNDER_16.text(),
            "bone-stress-unanswered",
            "First answer the open questions about hopping, limping and night pain; they tell whether a bone may be hurt.",
            "assessment-needed",
            "Something is new: answer the questions again, so that it is known whether the exercises still suit.",
            "age-unknown",
            "Exercise plans here are for adults: answer the questions with your age first.");

    private Holds() {}

    static List<HoldReason> of(Outcome outcome) {
        return Stream.of(
                        ofLevel(outcome.level()).stream(),
                        outcome.planning().holds().stream().map(Holds::ofTriage))
                .flatMap(reasons -> reasons)
                .toList();
    }

    private static Optional<HoldReason> ofLevel(Level level) {
        return switch (level) {
            case SELF_CARE -> Optional.empty();
            case SEE_DOCTOR ->
                Optional.of(new HoldReason("level-see-doctor", "See a doctor first; exercises wait until then."));
            case URGENT_CARE ->
                Optional.of(new HoldReason("level-urgent-care", "Get urgent care first; exercises wait until then."));
        };
    }

    private static HoldReason ofTriage(String code) {
        return new HoldReason(code, WORDS.getOrDefault(code, "The triage asks to wait with exercises."));
    }
}
