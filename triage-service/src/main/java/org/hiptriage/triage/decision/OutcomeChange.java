package org.hiptriage.triage.decision;

import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.condition.Standing;
import org.hiptriage.triage.decision.whatif.Changed;
import org.hiptriage.triage.decision.whatif.Counterfactual;
import org.hiptriage.triage.history.FindingIndex;
import org.hiptriage.triage.history.Presence;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;

/**
 * The fewest changed answers that would change the outcome, and to what.
 *
 * @param change the answers that would have to be otherwise
 * @param level the level it would then be; empty where the level stays
 * @param condition code of the condition that would then come first; empty where that stays
 */
public record OutcomeChange(List<Answer> change, Optional<Level> level, Optional<String> condition) {

    /**
     * One changed answer.
     *
     * @param finding code of the finding; {@code painScore} with ABSENT stands for a score just below the bound that
     *     raised a flag
     * @param presence what the answer would be
     */
    public record Answer(String finding, Presence presence) {}

    /** What changed answers give, by the rules, where it differs from what there is now. */
    static List<OutcomeChange> of(
            List<Counterfactual.Outcome> outcomes, Knowledge knowledge, Level now, Standing standing) {
        var changes = new OutcomeChange[outcomes.size()];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = of(outcomes.get(i), knowledge, now, standing);
        }
        return List.of(changes);
    }

    private static OutcomeChange of(Counterfactual.Outcome outcome, Knowledge knowledge, Level now, Standing standing) {
        boolean otherLeads = outcome.first() != standing.first() && outcome.first() != Standing.NOBODY;
        return new OutcomeChange(
                answers(outcome.changes(), knowledge.findings()),
                outcome.level() == now ? Optional.empty() : Optional.of(outcome.level()),
                otherLeads
                        ? Optional.of(
                                knowledge.conditions().get(outcome.first()).code())
                        : Optional.empty());
    }

    private static List<Answer> answers(List<Changed.Change> changes, FindingIndex index) {
        var answers = new Answer[changes.size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = answer(changes.get(i), index);
        }
        return List.of(answers);
    }

    private static Answer answer(Changed.Change change, FindingIndex index) {
        return new Answer(
                change.bit() == Changed.PAIN_SCORE ? "painScore" : index.codeOf(change.bit()),
                change.present() ? Presence.PRESENT : Presence.ABSENT);
    }
}
