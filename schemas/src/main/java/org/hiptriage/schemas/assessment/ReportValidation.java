package org.hiptriage.schemas.assessment;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.field.FieldProblems;
import org.hiptriage.schemas.field.Limits;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.vocabulary.Vocabulary;

/**
 * Judges reports that platforms publish without passing through the edge, by the same ranges. An urgent answer that is
 * missing is no problem here: triage takes it as unknown, which fails closed.
 */
public final class ReportValidation {
    private static final int MAX_OFFSET_SECONDS = ZoneOffset.MAX.getTotalSeconds();

    private ReportValidation() {}

    /** What is wrong with the report, empty where nothing is; messages hold no value of it. */
    public static List<FieldProblem> problemsOf(SymptomsReported report) {
        var problems = new FieldProblems();
        unless(Limits.isRunnerId(report.getRunnerId()), problems, "runnerId", Limits.RUNNER_ID);
        times(report, problems);
        numbers(report, problems);
        if (isAssessment(report)) {
            findings(report.getFindings(), problems);
        } else {
            checkIn(report, problems);
        }
        return problems.listed();
    }

    private static void times(SymptomsReported report, FieldProblems problems) {
        int offsetSeconds = report.getOccurredAtOffsetSeconds();
        boolean offset = Math.abs((long) offsetSeconds) <= MAX_OFFSET_SECONDS;
        unless(offset, problems, "occurredAtOffsetSeconds", "must be from -64800 to 64800 seconds");
        var occurredAt = report.getOccurredAt();
        unless(!Limits.isTooFarAhead(occurredAt, report.getReceivedAt()), problems, "occurredAt", Limits.TOO_FAR_AHEAD);
        unless(!Limits.isTooLongAgo(occurredAt), problems, "occurredAt", Limits.TOO_LONG_AGO);
        Optional<String> zone = Optional.ofNullable(report.getZone());
        unless(zone.filter(name -> !Limits.isZone(name)).isEmpty(), problems, "zone", Limits.ZONE);
        LocalDate observedOn = Limits.localDate(
                occurredAt.atOffset(offset ? ZoneOffset.ofTotalSeconds(offsetSeconds) : ZoneOffset.UTC),
                zone.filter(Limits::isZone));
        int age = Optional.ofNullable(report.getAge()).filter(Limits::isAge).orElse(Limits.MAX_AGE_YEARS);
        date(Optional.ofNullable(report.getPainStartedOn()), observedOn, age, problems, "painStartedOn");
        date(
                Optional.ofNullable(report.getSelfTreatmentStartedOn()),
                observedOn,
                age,
                problems,
                "selfTreatmentStartedOn");
    }

    private static void date(
            Optional<LocalDate> date, LocalDate observedOn, int age, FieldProblems problems, String field) {
        unless(date.filter(on -> Limits.isAhead(on, observedOn)).isEmpty(), problems, field, Limits.DATE_AHEAD);
        unless(
                date.filter(on -> Limits.isBeforeBirth(on, observedOn, age)).isEmpty(),
                problems,
                field,
                Limits.DATE_BEFORE_BIRTH);
    }

    private static void numbers(SymptomsReported report, FieldProblems problems) {
        if (isAssessment(report)) {
            Optional<Integer> age = Optional.ofNullable(report.getAge());
            unless(age.filter(years -> !Limits.isAge(years)).isEmpty(), problems, "age", Limits.AGE);
            unless(age.isPresent(), problems, "age", "is required for an assessment: it " + Limits.AGE);
        }
        Optional<Integer> score = Optional.ofNullable(report.getPainScore());
        unless(score.filter(value -> !Limits.isPainScore(value)).isEmpty(), problems, "painScore", Limits.PAIN_SCORE);
    }

    /** An age is ignored, for none is asked; answers are refused, for they would be lost. */
    private static void checkIn(SymptomsReported report, FieldProblems problems) {
        unless(report.getPainScore() != null, problems, "painScore", "is required for a check-in");
        unless(report.getNewUrgentSymptom() != null, problems, "newUrgentSymptom", "is required for a check-in");
        unless(report.getFindings().isEmpty(), problems, "findings", "must be empty: answers make it an assessment");
        Optional<String> session = Optional.ofNullable(report.getSessionId());
        unless(session.filter(id -> !Limits.isSessionId(id)).isEmpty(), problems, "sessionId", Limits.SESSION_ID);
    }

    private static boolean isAssessment(SymptomsReported report) {
        return report.getKind() == SymptomReportKind.ASSESSMENT;
    }

    private static void findings(List<FindingAnswer> answers, FieldProblems problems) {
        Set<String> seen = new HashSet<>();
        int position = 0;
        for (FindingAnswer answer : answers) {
            position++;
            boolean known = Vocabulary.shipped().knows(answer.getCode());
            String field = known ? "findings." + answer.getCode() : "findings, entry number " + position;
            unless(known, problems, field, "is not a known finding code");
            unless(seen.add(answer.getCode()), problems, field, "must be given at most once");
        }
    }

    private static void unless(boolean right, FieldProblems problems, String field, String message) {
        if (!right) {
            problems.add(field, message);
        }
    }
}
