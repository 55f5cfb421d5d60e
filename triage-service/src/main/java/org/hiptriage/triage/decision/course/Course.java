package org.hiptriage.triage.decision.course;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.hiptriage.triage.history.Answers;
import org.hiptriage.triage.history.CheckIn;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.criterion.Facts;

/**
 * The facts that a follow-up gives the rules. Flags look at the worst score since the assessment, so that a better day takes
 * none back; causes and plan look at how it is now.
 */
public final class Course {
    private final Knowledge knowledge;
    private final ScoreHistory scores;

    /** By these packs. */
    public Course(Knowledge knowledge, ScoreHistory scores) {
        this.knowledge = knowledge;
        this.scores = scores;
    }

    /** The facts for red flags, by the worst that counts. */
    public Facts flagFacts(FollowUp followUp, List<Derived> derived) {
        boolean seen = followUp.beforeSeen().isPresent();
        return flagFacts(followUp, followUp.unseen(), !seen, derived);
    }

    /** The facts for red flags as they stood when a clinician saw the runner; empty where none did. */
    public Optional<Facts> factsBeforeSeen(FollowUp followUp) {
        return followUp.beforeSeen()
                .map(before -> flagFacts(followUp, before, true, scores.derivedBeforeSeen(followUp, before)));
    }

    private Facts flagFacts(FollowUp followUp, List<CheckIn> checkIns, boolean withAnswers, List<Derived> derived) {
        Optional<Report> answered = followUp.assessment().filter(report -> withAnswers);
        boolean open = urgentIsOpen(followUp, checkIns);
        IntStream scores = IntStream.concat(
                answered.map(Report::painScore).orElse(OptionalInt.empty()).stream(),
                checkIns.stream().mapToInt(checkIn -> checkIn.score().value()));
        return facts(
                answered, open, withAnswers || open ? knowledge.mandatory() : FindingSet.NONE, derived, scores.max());
    }

    /** The facts for causes and plan: the answers of the assessment with the score of the check-in. */
    public Facts presentFacts(FollowUp followUp, List<Derived> derived) {
        return facts(
                followUp.assessment(),
                urgentIsOpen(followUp, followUp.unseen()),
                knowledge.mandatory(),
                derived,
                OptionalInt.of(followUp.now().score().value()));
    }

    /** Whether something urgent may be there that no answer tells of. */
    public static boolean urgentIsOpen(FollowUp followUp) {
        return urgentIsOpen(followUp, followUp.unseen());
    }

    private static boolean urgentIsOpen(FollowUp followUp, List<CheckIn> checkIns) {
        return followUp.assessment().isEmpty() || checkIns.stream().anyMatch(CheckIn::newUrgentSymptom);
    }

    private Facts facts(
            Optional<Report> answered,
            boolean urgentIsOpen,
            FindingSet mandatory,
            List<Derived> derived,
            OptionalInt painScore) {
        FindingSet shown = knowledge
                .findings()
                .setOf(derived.stream()
                        .filter(each -> !each.contradicts())
                        .map(Derived::finding)
                        .toList());
        Answers given = answered.map(Report::answers).orElse(Answers.NONE);
        FindingSet reopened = urgentIsOpen ? knowledge.mandatory().minus(given.present()) : FindingSet.NONE;
        Answers answers = new Answers(
                given.present(),
                given.absent().minus(reopened).minus(shown),
                given.unknown().union(reopened));
        OptionalInt age = answered.map(Report::age).orElse(OptionalInt.empty());
        return Facts.of(answers, mandatory, shown, age, painScore);
    }
}
