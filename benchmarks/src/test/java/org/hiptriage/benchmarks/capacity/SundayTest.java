package org.hiptriage.benchmarks.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hiptriage.benchmarks.capacity.Sunday.Minute;
import org.junit.jupiter.api.Test;

class SundayTest {
    private static final Demand TEN_MILLION = new Demand(10_000_000, 3, 0.6);
    private static final double ALERT_SECONDS = 0.02;

    @Test
    void aSundayHasItsShareOfTheWeeksEvents() {
        double events = 0;
        for (int second = 0; second < 86_400; second++) {
            events += TEN_MILLION.at(second);
        }

        assertThat(events).isCloseTo(10_000_000 * 3.6 * Demand.SUNDAYS_SHARE, within(events / 100));
    }

    @Test
    void nothingWaitsWhereThereIsRoomForTheBusiestHour() {
        List<Minute> minutes = Sunday.of(TEN_MILLION, TEN_MILLION.peak() * 1.01, ALERT_SECONDS, false);

        assertThat(minutes)
                .allSatisfy(minute -> assertThat(minute.alertSeconds()).isEqualTo(ALERT_SECONDS));
    }

    @Test
    void tenMinutesOfOutageWithTwiceTheRoomAreMadeUpForInAboutTen() {
        List<Minute> minutes = Sunday.of(TEN_MILLION, 2 * TEN_MILLION.peak(), ALERT_SECONDS, true);

        assertThat(Sunday.minutesUntilCaughtUp(minutes)).isBetween(8.0, 11.0);
        assertThat(minutes.stream().mapToDouble(Minute::alertSeconds).max()).hasValueCloseTo(600.0, within(30.0));
        assertThat(minutes.get(minutes.size() - 1).lag()).isZero();
    }

    @Test
    void withTooLittleRoomItIsNeverMadeUpFor() {
        List<Minute> minutes = Sunday.of(TEN_MILLION, TEN_MILLION.mean() / 2, ALERT_SECONDS, true);

        assertThat(Sunday.minutesUntilCaughtUp(minutes)).isInfinite();
    }
}
