package org.hiptriage.triage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.decision.course.FollowUp;
import org.hiptriage.triage.history.Answers;
import org.hiptriage.triage.history.CheckIn;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.PainReport;
import org.hiptriage.triage.history.PainScore;
import org.hiptriage.triage.history.Past;
import org.hiptriage.triage.history.Presence;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.history.Side;
import org.hiptriage.triage.history.run.RunLog;

/** What holds of every history, for assessments and check-ins, on the packs that ship. */
class HistoryPropertiesTest {

    private static final ZoneId ZONE = ZoneOffset.UTC;

    /** Enough for many bouts and self-treatments that helped or did not. */
    private static final int HISTORIES = 120;

    @EachPacks
    void aHistoryNeverGivesLessCareThanTheAnswersAlone(Packs packs) {
        forEach((report, past, random) -> assertThat(Packs.Care.of(decide(packs, report, past)))
                .matches(care -> care.isNotLessThan(packs.care(report))));
    }

    @EachPacks
    void theOrderInWhichTheHistoryBecameKnownDoesNotMatter(Packs packs) {
        forEach((report, past, random) -> {
            List<PainReport> shuffled = new ArrayList<>(past);
            Collections.shuffle(shuffled, random);
            assertThat(decide(packs, report, shuffled)).isEqualTo(decide(packs, report, past));
        });
    }

    @EachPacks
    void leftAndRightSwappedInReportAndHistoryGivesTheSame(Packs packs) {
        forEach((report, past, random) -> assertThat(decide(
                        packs,
                        on(report, report.side().map(HistoryPropertiesTest::mirrored)),
                        past.stream().map(HistoryPropertiesTest::mirrored).toList()))
                .isEqualTo(decide(packs, report, past)));
    }

    @EachPacks
    void whatTheOtherHipDidSaysNothingOfThisOne(Packs packs) {
        forEach((report, past, random) -> {
            Report left = on(report, Optional.of(Side.LEFT));
            List<PainReport> withoutTheOther = past.stream()
                    .filter(each -> !each.side().equals(Optional.of(Side.RIGHT)))
                    .toList();
            assertThat(decide(packs, left, past)).isEqualTo(decide(packs, left, withoutTheOther));
        });
    }

    @EachPacks
    void anAnswerIsNeverOverwrittenByTheHistory_whichStandsBesideIt(Packs packs) {
        forEach((report, past, random) -> {
            Report denied = report;
            for (String code : List.of("history.no-improvement", "history.recurrent-bouts")) {
                denied = RandomReports.with(denied, code, Presence.ABSENT);
            }
            Decision decision = decide(packs, denied, past);
            assertThat(decision.derived()).allMatch(Derived::contradicts);
            assertThat(decision.redFlags()).noneMatch(flag -> flag.derived());
            assertThat(Packs.Care.of(decision)).isEqualTo(packs.care(denied));
        });
    }

    @EachPacks
    void aCheckInWithAHigherScoreOrNewsOfSomethingUrgentNeverGivesLessCare(Packs packs) {
        forEach((report, past, random) -> {
            Instant at = report.observedAt().plus(Duration.ofDays(1 + random.nextInt(60)));
            int score = random.nextInt(11);
            Packs.Care care = followed(packs, report, past, at, score, false);
            assertThat(followed(packs, report, past, at, Math.min(10, score + 1 + random.nextInt(3)), false))
                    .as("more than %s", score)
                    .matches(each -> each.isNotLessThan(care));
            assertThat(followed(packs, report, past, at, score, true))
                    .as("something urgent is new")
                    .matches(each -> each.isNotLessThan(care));
        });
    }

    private static Packs.Care followed(
            Packs packs, Report report, List<PainReport> past, Instant at, int score, boolean urgent) {
        CheckIn checkIn = new CheckIn(new PainScore(at, score, report.side()), urgent, false);
        List<PainReport> known =
                Stream.concat(past.stream(), Stream.of(PainReport.of(report))).toList();
        return Packs.Care.of(
                packs.rules().decide(FollowUp.of(Optional.of(report), checkIn, List.of(), known, ZONE), RunLog.EMPTY));
    }

    private static Decision decide(Packs packs, Report report, List<PainReport> past) {
        return packs.rules().decide(report, new Past(past, RunLog.EMPTY, ZONE));
    }

    private static PainReport mirrored(PainReport report) {
        return new PainReport(report.observedAt(), report.value(), report.side().map(HistoryPropertiesTest::mirrored));
    }

    private static Side mirrored(Side side) {
        return side == Side.LEFT ? Side.RIGHT : side == Side.RIGHT ? Side.LEFT : side;
    }

    private interface Check {
        void of(Report report, List<PainReport> past, Random random);
    }

    /** Reports with a year and a half before them: each has at most one of a kind at a moment. */
    private static void forEach(Check check) {
        int[] recurrent = new int[1];
        RandomReports.forEach(HISTORIES, (report, random) -> {
            LocalDate today = LocalDate.ofInstant(report.observedAt(), ZONE);
            Report now = new Report(
                    report.age(),
                    side(random),
                    report.painScore(),
                    Optional.of(today.minusDays(random.nextInt(90))),
                    random.nextBoolean() ? Optional.of(today.minusDays(random.nextInt(60))) : Optional.empty(),
                    report.observedAt(),
                    calm(report));
            List<PainReport> past = new ArrayList<>();
            Instant at = report.observedAt();
            while (past.size() < 40 && at.isAfter(report.observedAt().minus(Duration.ofDays(550)))) {
                at = at.minus(Duration.ofHours(20 + random.nextInt(random.nextInt(4) == 0 ? 1_200 : 200)));
                past.add(new PainReport(
                        at,
                        random.nextInt(8) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(7)),
                        side(random)));
            }
            past.add(PainReport.of(now));
            recurrent[0] += ShippedPacks.rules()
                    .decide(now, new Past(past, RunLog.EMPTY, ZONE))
                    .derived()
                    .size();
            check.of(now, past, random);
        });
        // Else all this would have looked at histories that show nothing.
        assertThat(recurrent[0]).isPositive();
    }

    /** What the history shows is left to the history. */
    private static Answers calm(Report report) {
        var answers = report.answers();
        for (String code : Vocabulary.shipped().codes()) {
            int bit = ShippedPacks.knowledge().findings().bitOf(code).orElseThrow();
            if (code.startsWith("history.")) {
                answers = new Answers(
                        answers.present().without(bit), answers.absent().without(bit), answers.unknown());
            }
        }
        return answers;
    }

    private static Optional<Side> side(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Side.BOTH);
            case 2 -> Optional.of(Side.RIGHT);
            default -> Optional.of(Side.LEFT);
        };
    }

    private static Report on(Report report, Optional<Side> side) {
        return new Report(
                report.age(),
                side,
                report.painScore(),
                report.painStartedOn(),
                report.selfTreatmentStartedOn(),
                report.observedAt(),
                report.answers());
    }
}
