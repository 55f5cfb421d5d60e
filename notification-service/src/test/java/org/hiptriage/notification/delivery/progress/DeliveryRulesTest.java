package org.hiptriage.notification.delivery.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiptriage.notification.delivery.channel.Channels;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.hiptriage.notification.delivery.escalation.Ladder;
import org.hiptriage.notification.delivery.origin.Origin;
import org.hiptriage.notification.delivery.state.DeliveryState;
import org.junit.jupiter.api.Test;

class DeliveryRulesTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration WAIT = Duration.ofMinutes(5);
    private static final Duration TIME_TO_LIVE = Duration.ofDays(3);
    private static final DeliveryRules RULES = new DeliveryRules(new Ladder(WAIT, TIME_TO_LIVE), true, () -> 0);
    private static final UUID ID = UUID.fromString("749b2830-c043-567d-8328-ae8c9d50f326");

    @Test
    void everyStepFromTheFirstChannelToPeopleIsToldAndWhatTheRunnerSaysStopsTheRest() {
        NotificationProgress urgent = begun("URGENT_CARE", "web-push", "email");
        assertThat(open(urgent)).containsExactly("web-push 1");
        assertThat(urgent.dueAt()).contains(NOON.plus(WAIT));
        settle(urgent, new SendOutcome.Sent(true), NOON.plusSeconds(1));
        due(urgent, NOON.plus(WAIT));
        assertThat(open(urgent)).containsExactly("web-push 2");
        settle(urgent, new SendOutcome.Sent(false), NOON.plus(WAIT));
        due(urgent, NOON.plus(WAIT.multipliedBy(2)));
        assertThat(open(urgent)).containsExactly("email 1");
        due(urgent, NOON.plus(WAIT.multipliedBy(3)));
        assertThat(open(urgent)).containsExactly("email 1", "escalation-webhook 1");
        assertThat(urgent.dueAt()).isEmpty();
        assertThat(urgent.state()).isEqualTo(DeliveryState.ESCALATED);
        RULES.apply(new Happening.Acknowledged(ID, "r-1"), urgent, NOON.plus(Duration.ofHours(1)));
        assertThat(open(urgent)).isEmpty();
        assertThat(told(urgent))
                .containsExactly("DELIVERED web-push", "SENT web-push", "ESCALATED not-opened", "ACKNOWLEDGED");
    }

    @Test
    void openedItGoesNoFurtherButWhatIsBeingSentGoesOn() {
        NotificationProgress urgent = begun("URGENT_CARE", "web-push");
        RULES.apply(new Happening.Opened(ID, "r-1"), urgent, NOON.plusSeconds(1));
        assertThat(urgent.dueAt()).isEmpty();
        assertThat(open(urgent)).containsExactly("web-push 1");
        settle(urgent, new SendOutcome.Sent(false), NOON.plusSeconds(2));
        assertThat(urgent.state()).isEqualTo(DeliveryState.OPENED);
    }

    @Test
    void whatIsSaidTwiceChangesNothingTheSecondTime() {
        NotificationProgress urgent = begun("URGENT_CARE");
        for (int i = 0; i < 2; i++) {
            RULES.apply(new Happening.Shown(ID, "r-1"), urgent, NOON.plusSeconds(i));
            RULES.apply(new Happening.Opened(ID, "r-1"), urgent, NOON.plusSeconds(i));
            RULES.apply(new Happening.Acknowledged(ID, "r-1"), urgent, NOON.plusSeconds(i));
        }
        assertThat(told(urgent)).containsExactly("SENT sse", "OPENED", "ACKNOWLEDGED");
        assertThat(urgent.shownAt()).contains(NOON);
    }

    @Test
    void whatComesTooLateForATakenOrCancelledDeliveryIsIgnored() {
        NotificationProgress urgent = begun("URGENT_CARE", "web-push");
        UUID delivery = urgent.open().get(0).deliveryId();
        settle(urgent, new SendOutcome.Sent(false), NOON.plusSeconds(1));
        RULES.apply(settled(delivery, 1, SendOutcome.Later.because("timeout")), urgent, NOON.plusSeconds(2));
        RULES.apply(settled(delivery, 1, new SendOutcome.Sent(true)), urgent, NOON.plusSeconds(2));
        assertThat(told(urgent)).containsExactly("SENT web-push");
    }

    @Test
    void aFailureIsOfTheInstanceThatHasTheLeaseButASuccessOfWhoeverHadIt() {
        NotificationProgress urgent = begun("URGENT_CARE", "web-push");
        UUID delivery = urgent.open().get(0).deliveryId();
        RULES.apply(settled(delivery, 7, new SendOutcome.Gone("http-410")), urgent, NOON.plusSeconds(1));
        assertThat(open(urgent)).containsExactly("web-push 1");
        RULES.apply(settled(delivery, 7, new SendOutcome.Sent(false)), urgent, NOON.plusSeconds(1));
        assertThat(told(urgent)).containsExactly("SENT web-push");
    }

    @Test
    void whatCanNotBeSentWithinItsTimeToLiveFailsAndIsGivenUpWhereNoChannelIsLeft() {
        NotificationProgress plan = begun("PLAN", "email");
        settle(plan, new SendOutcome.Later("http-429", Optional.of(TIME_TO_LIVE)), NOON);
        assertThat(told(plan)).containsExactly("FAILED email expired");
        due(plan, NOON.plus(TIME_TO_LIVE));
        assertThat(told(plan)).containsExactly("FAILED email expired", "FAILED expired");
        RULES.apply(new Happening.Shown(ID, "r-1"), plan, NOON.plus(TIME_TO_LIVE));
        assertThat(plan.shownAt()).isEmpty();
        RULES.apply(new Happening.Opened(ID, "r-1"), plan, NOON.plus(TIME_TO_LIVE));
        assertThat(plan.state()).isEqualTo(DeliveryState.OPENED);
    }

    @Test
    void anUrgentOneNeverFailsWhateverItsChannelsSay() {
        NotificationProgress urgent = begun("URGENT_CARE", "web-push", "email");
        settle(urgent, new SendOutcome.Gone("http-410"), NOON);
        settle(urgent, new SendOutcome.Refused("no-such-mailbox"), NOON);
        due(urgent, NOON.plus(WAIT));
        assertThat(urgent.state()).isEqualTo(DeliveryState.ESCALATED);
        assertThat(told(urgent))
                .containsExactly("FAILED web-push http-410", "FAILED email no-such-mailbox", "ESCALATED no-channel");
        assertThat(urgent.gone()).extracting(GoneAddress::channel).containsExactly("web-push");
    }

    @Test
    void whatAPlatformIsToldMovesNothingAndIsToldToNobody() {
        for (SendOutcome outcome : List.of(new SendOutcome.Sent(true), new SendOutcome.Gone("http-410"))) {
            var row = new DeliveryRow(
                    UUID.randomUUID(),
                    ID,
                    Channels.WEBHOOK,
                    "hook",
                    1,
                    DeliveryState.PENDING,
                    1,
                    NOON,
                    NOON,
                    NOON.plus(TIME_TO_LIVE),
                    Optional.empty());
            NotificationProgress plan = new NotificationProgress(
                    begun("PLAN").notice(), DeliveryState.PENDING, Optional.empty(), Optional.empty(), List.of(row));
            RULES.apply(settled(row.deliveryId(), 1, outcome), plan, NOON);
            assertThat(plan.delivery(row.deliveryId()).map(DeliveryRow::isOpen)).contains(false);
            assertThat(plan.touched()).extracting(DeliveryRow::deliveryId).containsExactly(row.deliveryId());
            assertThat(plan.state()).isEqualTo(DeliveryState.PENDING);
            assertThat(told(plan)).isEmpty();
        }
    }

    @Test
    void peopleAreTriedAgainWithinAMinuteHoweverOftenThatFailed() {
        NotificationProgress urgent = begun("URGENT_CARE");
        due(urgent, NOON.plus(WAIT));
        DeliveryRow toPeople = urgent.open().get(0);
        for (int attempts = 1; attempts < 20; attempts++) {
            urgent.put(attempted(toPeople, attempts));
            RULES.apply(settled(toPeople.deliveryId(), attempts, SendOutcome.Later.because("http-503")), urgent, NOON);
            assertThat(urgent.open().get(0).dueAt()).isBetween(NOON.plusSeconds(1), NOON.plusSeconds(60));
        }
    }

    private static NotificationProgress begun(String kind, String... channels) {
        var notice = new Notice(
                ID, "r-1", Optional.empty(), kind, NOON, true, List.of(channels), Optional.empty(), Origin.UNKNOWN);
        DeliveryRules.Begun begun = RULES.begin(notice);
        return new NotificationProgress(
                notice, DeliveryState.PENDING, begun.dueAt(), Optional.empty(), claimed(begun.deliveries()));
    }

    /** As an instance that claims them leaves them. */
    private static List<DeliveryRow> claimed(List<DeliveryRow> deliveries) {
        return deliveries.stream().map(row -> attempted(row, 1)).toList();
    }

    private static DeliveryRow attempted(DeliveryRow row, int attempts) {
        return new DeliveryRow(
                row.deliveryId(),
                row.notificationId(),
                row.channel(),
                row.target(),
                row.round(),
                row.state(),
                attempts,
                row.startsAt(),
                row.dueAt(),
                row.expiresAt(),
                row.reason());
    }

    /** The first that is open comes to this. */
    private static void settle(NotificationProgress notification, SendOutcome outcome, Instant now) {
        DeliveryRow delivery = new ArrayList<>(notification.open()).get(0);
        RULES.apply(settled(delivery.deliveryId(), delivery.attempts(), outcome), notification, now);
    }

    private static Happening settled(UUID deliveryId, int attempt, SendOutcome outcome) {
        return new Happening.Settled(ID, "r-1", deliveryId, attempt, 1, outcome);
    }

    private static void due(NotificationProgress notification, Instant now) {
        RULES.apply(new Happening.Due(ID, "r-1"), notification, now);
    }

    private static List<String> open(NotificationProgress notification) {
        return notification.open().stream()
                .map(delivery -> delivery.channel() + " " + delivery.round())
                .toList();
    }

    private static List<String> told(NotificationProgress notification) {
        return notification.changes().stream()
                .map(change -> Stream.of(Optional.of(change.state().name()), change.channel(), change.reason())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void aProgramIsTriedForMoreThanADay() {
        assertThat(Channels.isOfPrograms(Channels.ESCALATION)).isTrue();
        NotificationProgress urgent = begun("URGENT_CARE");
        due(urgent, NOON.plus(WAIT));
        DeliveryRow toPeople = urgent.open().get(0);
        assertThat(Duration.between(toPeople.startsAt(), toPeople.expiresAt())).isGreaterThan(Duration.ofDays(1));
    }
}
