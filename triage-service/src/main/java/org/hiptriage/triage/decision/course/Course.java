package org.hiptriage.triage.decision.course;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.hiptriage.triage.history.Answers;
import org.hiptriage.triage.history.CheckIn;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.history.PainScore;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.criterion.Facts;

/**
 * The facts that a follow-up gives the rules. Flags look at the worst score since the assessment, so that a better day takes
 * none back; causes and plan look at how it is now.
 */
public final class Course {
    private final Knowledge knowledge;
    private final Optional<NoImprovement> noImprovement;

    /** By these packs. */
    public Course(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.noImprovement = NoImprovement.of(knowledge);
    }

    /** What the runner's earlier scores show beside an assessment. */
    public List<Derived> derived(Report assessment, List<PainScore> earlier, ZoneId zone) {
        return score(assessment).stream()
                .flatMap(now -> assessment.selfTreatmentStartedOn().stream()
                        .flatMap(start ->
                                noImprovement.stream().flatMap(rule -> rule.at(now, start, earlier, zone).stream())))
                .toList();
    }

    /** What the scores show at any moment that counts for the flags: a flag once raised stays until a new assessment. */
    public List<Derived> derived(FollowUp followUp) {
        if (followUp.beforeSeen().isEmpty()) {
            return derived(followUp, followUp.unseen(), true, Optional.empty());
        }
        LocalDate seenOn = followUp.unseen().stream()
                .filter(CheckIn::seenByClinician)
                .map(CheckIn::score)
                .map(score -> score.observedAt().atZone(followUp.zone()).toLocalDate())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return derived(followUp, followUp.unseen(), false, Optional.of(seenOn));
    }

    private List<Derived> derived(
            FollowUp followUp, List<CheckIn> checkIns, boolean withAnswers, Optional<LocalDate> seenOn) {
        List<PainScore> moments = new ArrayList<>();
        if (withAnswers) {
            // The answer 'improved' was about then: what the scores show later is another matter.
            followUp.assessment()
                    .filter(report -> !deniesIt(report))
                    .flatMap(Course::score)
                    .ifPresent(moments::add);
        }
        checkIns.forEach(checkIn -> moments.add(checkIn.score()));
        moments.sort(Comparator.comparing(PainScore::observedAt).reversed());
        Optional<LocalDate> start = followUp.assessment().flatMap(Report::selfTreatmentStartedOn);
        // What was seen is not raised again: then the three weeks begin anew.
        Optional<LocalDate> from = start.map(on -> seenOn.filter(on::isBefore).orElse(on));
        return noImprovement.stream()
                .flatMap(rule -> moments.stream()
                        .flatMap(now ->
                                from.flatMap(on -> rule.at(now, on, followUp.scores(), followUp.zone())).stream()))
                .limit(1)
                .toList();
    }

    /** The facts for red flags, by the worst that counts. */
    public Facts flagFacts(FollowUp followUp) {
        boolean seen = followUp.beforeSeen().isPresent();
        return flagFacts(followUp, followUp.unseen(), !seen, derived(followUp));
    }

    /** The facts for red flags as they stood when a clinician saw the runner; empty where none did. */
    public Optional<Facts> factsBeforeSeen(FollowUp followUp) {
        return followUp.beforeSeen()
                .map(before -> flagFacts(followUp, before, true, derived(followUp, before, true, Optional.empty())));
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
    public Facts presentFacts(FollowUp followUp) {
        return facts(
                followUp.assessment(),
                urgentIsOpen(followUp, followUp.unseen()),
                knowledge.mandatory(),
                derived(followUp),
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
                .setOf(derived.stream().map(Derived::finding).toList());
        Answers given = answered.map(Report::answers).orElse(Answers.NONE);
        FindingSet reopened = urgentIsOpen ? knowledge.mandatory().minus(given.present()) : FindingSet.NONE;
        Answers answers = new Answers(
                given.present(),
                given.absent().minus(reopened).minus(shown),
                given.unknown().union(reopened));
        OptionalInt age = answered.map(Report::age).orElse(OptionalInt.empty());
        return Facts.of(answers, mandatory, shown, age, painScore);
    }

    private boolean deniesIt(Report report) {
        return report.answers().absent().intersects(knowledge.findings().setOf(List.of(NoImprovement.FINDING)));
    }

    private static Optional<PainScore> score(Report report) {
        return report.painScore().isPresent()
                ? Optional.of(
                        new PainScore(report.observedAt(), report.painScore().getAsInt(), report.side()))
                : Optional.empty();
    }
}
