package org.hiptriage.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.history.Answers;
import org.hiptriage.triage.history.FindingIndex;
import org.hiptriage.triage.history.Presence;
import org.hiptriage.triage.history.Report;

/** Makes reports for tests: an adult of 34 without a pain score, all urgent signs absent. */
public final class ReportBuilder {

    private final FindingIndex index;
    private OptionalInt age = OptionalInt.of(34);
    private OptionalInt painScore = OptionalInt.empty();
    private Optional<LocalDate> painStartedOn = Optional.empty();
    private Optional<LocalDate> selfTreatmentStartedOn = Optional.empty();
    private Instant observedAt = Instant.parse("2026-11-20T06:30:00Z");
    private Answers answers = Answers.NONE;

    private ReportBuilder(FindingIndex index) {
        this.index = index;
    }

    public static ReportBuilder report() {
        return silent().absent(Vocabulary.shipped().urgentCodes().toArray(String[]::new));
    }

    /** Without the urgent signs, as a platform might write it past the edge. */
    public static ReportBuilder silent() {
        return new ReportBuilder(FindingIndex.of(Vocabulary.shipped().codes()));
    }

    public ReportBuilder age(int years) {
        age = OptionalInt.of(years);
        return this;
    }

    public ReportBuilder withoutAge() {
        age = OptionalInt.empty();
        return this;
    }

    public ReportBuilder painScore(int score) {
        painScore = OptionalInt.of(score);
        return this;
    }

    public ReportBuilder painStartedOn(LocalDate date) {
        painStartedOn = Optional.of(date);
        return this;
    }

    public ReportBuilder selfTreatmentStartedOn(LocalDate date) {
        selfTreatmentStartedOn = Optional.of(date);
        return this;
    }

    public ReportBuilder observedAt(Instant moment) {
        observedAt = moment;
        return this;
    }

    public ReportBuilder present(String... codes) {
        return answer(Presence.PRESENT, codes);
    }

    public ReportBuilder absent(String... codes) {
        return answer(Presence.ABSENT, codes);
    }

    public ReportBuilder unknown(String... codes) {
        return answer(Presence.UNKNOWN, codes);
    }

    public ReportBuilder answer(Presence presence, String... codes) {
        for (String code : codes) {
            answers = answers.with(index, code, presence);
        }
        return this;
    }

    public Report build() {
        return new Report(age, Optional.empty(), painScore, painStartedOn, selfTreatmentStartedOn, observedAt, answers);
    }
}
