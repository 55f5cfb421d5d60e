package org.hiptriage.triage.preview.text;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.hiptriage.events.Advice;
import org.hiptriage.events.OutcomeChange;
import org.hiptriage.events.RecoveryWeeks;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Knowledge;

/** What to do, and what would change the result. */
final class AdviceText {
    private AdviceText() {}

    static void write(TriageCompleted result, Knowledge knowledge, Page page) {
        Advice advice = result.getAdvice();
        page.heading("Running");
        page.text("  ", advice.getRunning());
        activities("Instead: ", advice.getCrossTraining(), page);
        activities("Rather not: ", advice.getAvoid(), page);
        list("What helps", advice.getTreatment(), page);
        list("So that it does not come back", advice.getPrevention(), page);
        Optional.ofNullable(advice.getRecoveryWeeks()).ifPresent(weeks -> {
            page.heading("How long it usually takes");
            page.text("  ", weeks(weeks));
        });
        Optional.ofNullable(result.getNextQuestion()).ifPresent(code -> {
            page.heading("The next question that would help most");
            page.text("  ", Words.question(code));
            page.text("  ", Words.help(code), Style.DIM);
        });
        changes(result.getCounterfactual(), knowledge, page);
    }

    private static void activities(String lead, List<String> codes, Page page) {
        if (!codes.isEmpty()) {
            page.text("  ", lead + codes.stream().map(Words::words).collect(joining(", ")));
        }
    }

    private static void list(String heading, List<String> entries, Page page) {
        if (!entries.isEmpty()) {
            page.heading(heading);
            entries.forEach(entry -> page.text("  - ", entry));
        }
    }

    private static String weeks(RecoveryWeeks weeks) {
        return Optional.ofNullable(weeks.getMax())
                .map(max -> weeks.getMin() + " to " + max + " weeks")
                .orElse(weeks.getMin() + " weeks or longer");
    }

    private static void changes(List<OutcomeChange> changes, Knowledge knowledge, Page page) {
        if (changes.isEmpty()) {
            return;
        }
        page.heading("What would change this result");
        for (OutcomeChange change : changes) {
            String otherwise = change.getChange().stream().map(Words::otherwise).collect(joining(" and "));
            page.text("  - ", "If " + otherwise + ": " + outcome(change, knowledge) + ".");
        }
    }

    private static String outcome(OutcomeChange change, Knowledge knowledge) {
        Optional<String> level = Optional.ofNullable(change.getLevel()).map(Words::level);
        Optional<String> first = Optional.ofNullable(change.getCondition())
                .map(code -> knowledge.condition(code).map(Condition::name).orElse(code) + " first");
        return level.map(known -> first.map(name -> known + "; " + name).orElse(known))
                .or(() -> first)
                .orElse("another result");
    }
}
