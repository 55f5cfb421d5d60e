package org.hiptriage.notification.delivery.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.delivery.state.DeliveryState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LadderTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration WAIT = Duration.ofMinutes(5);
    private static final Ladder LADDER = new Ladder(WAIT, Duration.ofDays(3));
    private static final QuietHours ALL_DAY = new QuietHours(LocalTime.of(8, 0), LocalTime.of(20, 0), ZoneOffset.UTC);
    private static final Instant EVENING = Instant.parse("2026-11-20T20:00:00Z");

    @Test
    void anUrgentPromptIsSentRepeatedSentByTheNextAndThenHandedToPeopleAfterTheSameWaitEach() {
        assertThat(climbed(true, List.of("web-push", "email"), DeliveryState.SENT))
                .containsExactly(
                        "+0 web-push 1",
                        "+5 web-push 2",
                        "+10 email 1",
                        "+15 Escalate[reason=" + Ladder.NOT_OPENED + "]");
    }

    @Test
    void oneChannelIsRepeatedOnceBeforePeopleAreTold() {
        assertThat(climbed(true, List.of("email"), DeliveryState.DELIVERED))
                .containsExactly("+0 email 1", "+5 email 2", "+10 Escalate[reason=" + Ladder.NOT_OPENED + "]");
    }

    @Test
    void withoutAnyChannelPeopleAreToldAfterTheFirstWait() {
        assertThat(climbed(true, List.of(), DeliveryState.SENT))
                .containsExactly("+5 Escalate[reason=" + Ladder.NO_CHANNEL + "]");
    }

    @Test
    void whatAChannelCouldNotSendWithinTheWaitIsNotRepeatedButGoesByTheNext() {
        assertThat(climbed(true, List.of("web-push", "email"), DeliveryState.PENDING))
                .containsExactly("+0 web-push 1", "+5 email 1", "+10 Escalate[reason=" + Ladder.NOT_OPENED + "]");
    }

    @Test
    void aDeadChannelHandsOverToTheNextAtOnceAndTheFirstThatWorksIsTheOneThatIsRepeated() {
        var dead = new Attempt("web-push", 1, DeliveryState.FAILED, NOON);
        var sent = new Attempt("email", 1, DeliveryState.SENT, NOON.plusSeconds(1));
        assertThat(next(urgent(List.of("email"), dead), NOON.plusSeconds(1)))
                .isEqualTo(new Step.Send("email", 1, NOON.plusSeconds(1)));
        assertThat(next(urgent(List.of("email"), dead, sent), NOON.plus(WAIT)))
                .isEqualTo(new Step.WaitUntil(NOON.plusSeconds(1).plus(WAIT)));
        assertThat(next(
                        urgent(List.of("email"), dead, sent),
                        NOON.plusSeconds(1).plus(WAIT)))
                .isEqualTo(new Step.Send("email", 2, NOON.plusSeconds(1).plus(WAIT)));
    }

    @Test
    void whereTheLastChannelIsDeadTheRunnersStreamStillHasTheFirstWait() {
        var dead = new Attempt("email", 1, DeliveryState.FAILED, NOON);
        assertThat(next(urgent(List.of(), dead), NOON.plusSeconds(1))).isEqualTo(new Step.WaitUntil(NOON.plus(WAIT)));
        assertThat(next(urgent(List.of(), dead), NOON.plus(WAIT))).isEqualTo(new Step.Escalate(Ladder.NO_CHANNEL));
    }

    @Test
    void aRepeatThatFindsItsChannelDeadIsFollowedAtOnce() {
        var sent = new Attempt("web-push", 1, DeliveryState.SENT, NOON);
        var dead = new Attempt("web-push", 2, DeliveryState.FAILED, NOON.plus(WAIT));
        assertThat(next(urgent(List.of("email"), sent, dead), NOON.plus(WAIT)))
                .isEqualTo(new Step.Send("email", 1, NOON.plus(WAIT)));
        assertThat(next(urgent(List.of(), sent, dead), NOON.plus(WAIT)))
                .isEqualTo(new Step.Escalate(Ladder.NOT_OPENED));
    }

    @Test
    void aChannelThatIsRegisteredWhileNobodyReactsIsTriedBeforePeopleAreTold() {
        assertThat(next(urgent(List.of("email")), NOON.plus(WAIT)))
                .isEqualTo(new Step.Send("email", 1, NOON.plus(WAIT)));
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryState.class,
            names = {"PENDING", "SENT", "DELIVERED"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatWasOpenedOrEndedGoesNoStepFurther(DeliveryState state) {
        var standing = new Standing(true, true, state, NOON, List.of("email"), List.of(), Optional.empty());
        assertThat(next(standing, NOON.plus(WAIT))).isEqualTo(new Step.Rest());
    }

    @Test
    void aPromptWhoseAlertIsSettledAlreadyIsSentOnce() {
        var sent = new Attempt("email", 1, DeliveryState.SENT, NOON);
        var settled =
                new Standing(true, false, DeliveryState.SENT, NOON, List.of("email"), List.of(sent), Optional.empty());
        assertThat(next(settled, NOON.plus(WAIT))).isEqualTo(new Step.Rest());
    }

    @Test
    void urgentPromptsIgnoreQuietHoursAndOthersWaitForTheirEnd() {
        assertThat(next(quiet(true), NOON)).isEqualTo(new Step.Send("email", 1, NOON));
        assertThat(next(quiet(false), NOON)).isEqualTo(new Step.Send("email", 1, EVENING));
    }

    @Test
    void otherNotificationsClimbOnlyWhereAChannelFails() {
        assertThat(climbed(false, List.of("web-push", "email"), DeliveryState.SENT))
                .containsExactly("+0 web-push 1");
        assertThat(climbed(false, List.of("web-push", "email"), DeliveryState.FAILED))
                .containsExactly("+0 web-push 1", "+0 email 1", "+4320 GiveUp[reason=expired]");
    }

    @Test
    void whatNeitherAChannelNorTheStreamHadIsGivenUpWhenItsTimeToLiveIsOver() {
        assertThat(climbed(false, List.of(), DeliveryState.SENT)).containsExactly("+4320 GiveUp[reason=expired]");
    }

    /** Every step that the ladder takes where each attempt comes to the same and nobody reacts; minutes from the start. */
    private static List<String> climbed(boolean urgent, List<String> channels, DeliveryState outcome) {
        List<String> steps = new ArrayList<>();
        List<Attempt> attempts = new ArrayList<>();
        DeliveryState state = DeliveryState.PENDING;
        Instant now = NOON;
        while (true) {
            Step step = next(new Standing(urgent, true, state, NOON, channels, attempts, Optional.empty()), now);
            String minute = "+" + Duration.between(NOON, now).toMinutes() + " ";
            if (step instanceof Step.Send send) {
                steps.add(minute + send.channel() + " " + send.round());
                attempts.add(new Attempt(send.channel(), send.round(), outcome, now));
                state = outcome == DeliveryState.FAILED ? state : outcome;
            } else if (step instanceof Step.WaitUntil wait) {
                assertThat(wait.until()).isAfter(now);
                now = wait.until();
            } else if (step instanceof Step.Rest) {
                return steps;
            } else {
                steps.add(minute + step);
                return steps;
            }
        }
    }

    private static Standing quiet(boolean urgent) {
        return new Standing(
                urgent, true, DeliveryState.PENDING, NOON, List.of("email"), List.of(), Optional.of(ALL_DAY));
    }

    private static Standing urgent(List<String> channels, Attempt... attempts) {
        return new Standing(true, true, DeliveryState.SENT, NOON, channels, List.of(attempts), Optional.empty());
    }

    private static Step next(Standing standing, Instant now) {
        return LADDER.next(standing, now);
    }
}
