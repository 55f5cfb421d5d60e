package org.hiptriage.triage.decision.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiptriage.triage.decision.course.Told.pain;
import static org.hiptriage.triage.decision.course.Told.withoutScore;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.history.PainReport;
import org.hiptriage.triage.history.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoutsTest {
    private static final Bouts RULE = Bouts.of(ShippedPacks.knowledge()).orElseThrow();

    @Test
    void aBoutBeginsAtThree() {
        assertThat(begun(pain(0, 2))).isEmpty();
        assertThat(begun(pain(0, 3))).containsExactly("2026-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "14, 2", // calm for fourteen days, then pain: a new one
        "13, 1",
    })
    void itEndsAfterFourteenCalmDays(int calmDays, int bouts) {
        assertThat(begun(pain(0, 4), pain(5, 1), pain(5 + calmDays, 3))).hasSize(bouts);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2", // calm
        "2, 1", // neither calm nor a new bout
    })
    void calmIsUpToOne(int score, int bouts) {
        assertThat(begun(pain(0, 4), pain(5, score), pain(19, 3))).hasSize(bouts);
    }

    @Test
    void calmIsBrokenByATwo_andBeginsAnewAfterIt() {
        assertThat(begun(pain(0, 4), pain(5, 1), pain(12, 2), pain(14, 0), pain(27, 4)))
                .hasSize(1);
        assertThat(begun(pain(0, 4), pain(5, 1), pain(12, 2), pain(14, 0), pain(28, 4)))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"42, 2", "41, 1"})
    void itEndsAfterFortyTwoSilentDays(int silentDays, int bouts) {
        assertThat(begun(pain(0, 4), pain(silentDays, 4))).hasSize(bouts);
    }

    @Test
    void aReportWithoutAScoreBreaksTheSilence_andIsNeitherPainNorCalm() {
        assertThat(begun(pain(0, 4), withoutScore(30), pain(60, 4))).hasSize(1);
        assertThat(begun(withoutScore(0), withoutScore(10))).isEmpty();
        assertThat(begun(pain(0, 4), pain(5, 1), withoutScore(10), pain(19, 4))).hasSize(2);
    }

    @Test
    void theOtherSideDoesNotCount() {
        List<PainReport> reports = List.of(pain(0, 4, Side.LEFT), pain(50, 4, Side.RIGHT), pain(100, 4, Side.BOTH));

        assertThat(RULE.in(reports, Optional.of(Side.LEFT), ZoneOffset.UTC)).hasSize(2);
        assertThat(RULE.in(reports, Optional.of(Side.RIGHT), ZoneOffset.UTC)).hasSize(2);
        assertThat(RULE.in(reports, Optional.empty(), ZoneOffset.UTC)).hasSize(3);
    }

    @Test
    void daysAreTheRunnersOwn() {
        List<PainReport> reports = List.of(
                new PainReport(Instant.parse("2026-01-01T10:30:00Z"), OptionalInt.of(4), Optional.empty()),
                new PainReport(Instant.parse("2026-02-12T10:00:00Z"), OptionalInt.of(4), Optional.empty()));

        assertThat(RULE.in(reports, Optional.empty(), ZoneOffset.UTC)).hasSize(2);
        assertThat(RULE.in(reports, Optional.empty(), ZoneOffset.ofHoursMinutes(13, 30)))
                .hasSize(1);
    }

    @Test
    void orderAndRepeatsMakeNoDifference() {
        List<PainReport> reports =
                List.of(pain(0, 4), pain(5, 1), pain(25, 5), pain(30, 0), pain(50, 3), pain(55, 2), pain(99, 8));
        List<Bout> expected = RULE.in(reports, Optional.empty(), ZoneOffset.UTC);
        assertThat(expected).hasSize(4);
        var random = new Random(4);
        for (int i = 0; i < 50; i++) {
            List<PainReport> shuffled = new ArrayList<>(reports);
            shuffled.add(reports.get(random.nextInt(reports.size())));
            Collections.shuffle(shuffled, random);
            assertThat(RULE.in(shuffled, Optional.empty(), ZoneOffset.UTC)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "5, 41, true", // by silence
        "5, 42, false",
        "0, 13, true", // by calm
        "0, 14, false",
        "2, 14, true",
    })
    void aComplaintGoesOnUntilItIsCalmOrSilent(int score, int day, boolean goesOn) {
        assertThat(RULE.goesOn(List.of(pain(0, score)), Told.at(day), ZoneOffset.UTC))
                .isEqualTo(goesOn);
    }

    @Test
    void aComplaintToldWithoutAScoreGoesOnToo_andMomentsBeforeItAreNoSilence() {
        assertThat(RULE.goesOn(List.of(withoutScore(0)), Told.at(41), ZoneOffset.UTC))
                .isTrue();
        assertThat(RULE.goesOn(List.of(withoutScore(50)), Told.at(0), ZoneOffset.UTC))
                .isTrue();
    }

    private static List<String> begun(PainReport... reports) {
        return RULE.in(Arrays.asList(reports), Optional.empty(), ZoneOffset.UTC).stream()
                .map(Bout::startedOn)
                .map(LocalDate::toString)
                .toList();
    }
}
