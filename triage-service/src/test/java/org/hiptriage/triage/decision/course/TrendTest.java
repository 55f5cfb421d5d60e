package org.hiptriage.triage.decision.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiptriage.triage.decision.course.Told.pain;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.history.PainReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {
    private static final ScoreHistory SCORES = new ScoreHistory(ShippedPacks.knowledge());

    @ParameterizedTest
    @CsvSource({
        "9, 7, FALLING", // two points, 22 %
        "9, 8, STEADY",
        "3, 2, FALLING", // one point, 33 %
        "4, 3, STEADY", // one point, 25 %
        "3, 4, STEADY",
        "3, 5, RISING",
        "7, 9, RISING",
        "7, 8, STEADY",
        "5, 5, STEADY",
    })
    void bothSidesOfEachBound(int from, int to, PainTrend.Direction direction) {
        assertThat(at(pain(10, to), pain(0, from)).map(PainTrend::direction)).hasValue(direction);
    }

    @Test
    void itTellsScoresAndDates() {
        PainTrend trend = at(pain(10, 2), pain(0, 6), pain(5, 9)).orElseThrow();

        assertThat(trend.from().value()).isEqualTo(6);
        assertThat(trend.from().on()).hasToString("2026-01-01");
        assertThat(trend.to().value()).isEqualTo(2);
        assertThat(trend.to().on()).hasToString("2026-01-11");
        assertThat(trend.because()).isEqualTo("pain 6 on 2026-01-01 and 2 on 2026-01-11: less pain than at first");
    }

    @Test
    void itIsOverTheBoutThatGoesOn_notOverOneBefore() {
        assertThat(at(pain(60, 4), pain(0, 9), pain(50, 4)).map(PainTrend::from))
                .hasValueSatisfying(from -> assertThat(from.value()).isEqualTo(4));
    }

    @Test
    void withoutAnEarlierScoreOfTheBoutNothingIsSaid() {
        assertThat(at(pain(0, 6))).isEmpty();
        assertThat(at(pain(60, 6), pain(0, 9))).isEmpty();
        assertThat(at(pain(10, 2), pain(0, 2))).isEmpty();
        assertThat(at(Told.withoutScore(10), pain(0, 6))).isEmpty();
    }

    @Test
    void whatCameLaterMakesNoDifference() {
        assertThat(at(pain(10, 4), pain(0, 6), pain(20, 9)).map(PainTrend::direction))
                .hasValue(PainTrend.Direction.FALLING);
    }

    private static Optional<PainTrend> at(PainReport now, PainReport... others) {
        PainReport[] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = now;
        return SCORES.trend(now, Arrays.asList(all), ZoneOffset.UTC);
    }
}
