package org.hiptriage.notification.alerts.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.hiptriage.notification.outcome.Level;
import org.junit.jupiter.api.Test;

class RecentEventsTest {
    @Test
    void whatFollowsAPositionIsGivenInOrderAndSoManyAtMost() {
        RecentEvents recent = RecentEvents.from(10).with(events(11, 20));
        assertThat(recent.last()).isEqualTo(20);
        assertThat(recent.after(12, 3)).extracting(AlertEvent::position).containsExactly(13L, 14L, 15L);
        assertThat(recent.after(20, 3)).isEmpty();
    }

    @Test
    void itReachesBackToWhereItBegan() {
        RecentEvents recent = RecentEvents.from(10).with(events(11, 20));
        assertThat(recent.reachesBackTo(10)).isTrue();
        assertThat(recent.reachesBackTo(9)).isFalse();
        assertThat(recent.reachesBackTo(20)).isTrue();
        assertThat(recent.reachesBackTo(21)).as("of another database").isFalse();
    }

    @Test
    void ofTooManyTheOldestGoAndItReachesLessFarBack() {
        RecentEvents recent = RecentEvents.from(0).with(events(1, 900)).with(events(901, 1500));
        assertThat(recent.events()).hasSize(1000);
        assertThat(recent.reachesBackTo(500)).isTrue();
        assertThat(recent.reachesBackTo(499)).isFalse();
        assertThat(recent.after(500, 1)).extracting(AlertEvent::position).containsExactly(501L);
    }

    @Test
    void whoWatchesOneLevelHearsOfAnAlertThatRisesAboveIt() {
        assertThat(event("observed", Level.SEE_DOCTOR).concerns(Level.SEE_DOCTOR))
                .isTrue();
        assertThat(event("flags-joined", Level.URGENT_CARE).concerns(Level.SEE_DOCTOR))
                .isTrue();
        assertThat(event("opened", Level.URGENT_CARE).concerns(Level.SEE_DOCTOR))
                .isFalse();
        assertThat(event("flags-joined", Level.SEE_DOCTOR).concerns(Level.URGENT_CARE))
                .isFalse();
    }

    private static List<AlertEvent> events(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(position -> new AlertEvent(position, "opened", Level.URGENT_CARE, "{}"))
                .toList();
    }

    private static AlertEvent event(String change, Level level) {
        return new AlertEvent(1, change, level, "{}");
    }
}
