package org.hiptriage.notification.delivery.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionTest {
    /** What may follow each state, written out once more by hand. */
    private static final Map<DeliveryState, Set<DeliveryState>> FOLLOWED_BY = Map.of(
            DeliveryState.PENDING,
            Set.of(
                    DeliveryState.SENT,
                    DeliveryState.DELIVERED,
                    DeliveryState.OPENED,
                    DeliveryState.ACKNOWLEDGED,
                    DeliveryState.ESCALATED,
                    DeliveryState.FAILED,
                    DeliveryState.SUPERSEDED,
                    DeliveryState.CANCELLED),
            DeliveryState.SENT,
            Set.of(
                    DeliveryState.DELIVERED,
                    DeliveryState.OPENED,
                    DeliveryState.ACKNOWLEDGED,
                    DeliveryState.ESCALATED,
                    DeliveryState.SUPERSEDED,
                    DeliveryState.CANCELLED),
            DeliveryState.DELIVERED,
            Set.of(DeliveryState.OPENED, DeliveryState.ACKNOWLEDGED, DeliveryState.ESCALATED, DeliveryState.CANCELLED),
            DeliveryState.OPENED,
            Set.of(DeliveryState.ACKNOWLEDGED),
            DeliveryState.ACKNOWLEDGED,
            Set.of(),
            DeliveryState.ESCALATED,
            Set.of(DeliveryState.OPENED, DeliveryState.ACKNOWLEDGED),
            DeliveryState.FAILED,
            Set.of(DeliveryState.OPENED, DeliveryState.ACKNOWLEDGED),
            DeliveryState.SUPERSEDED,
            Set.of(),
            DeliveryState.CANCELLED,
            Set.of());

    @ParameterizedTest
    @EnumSource(DeliveryState.class)
    void whatMayFollowEachStateIsThisAndNothingElse(DeliveryState state) {
        assertThat(Stream.of(Transition.values())
                        .flatMap(transition -> transition.after(state).stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(FOLLOWED_BY.get(state));
    }

    @Test
    void everyStateButTheFirstIsLedToByOneTransition() {
        assertThat(Stream.of(Transition.values()).map(Transition::to))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Stream.of(DeliveryState.values())
                        .filter(state -> state != DeliveryState.PENDING)
                        .toList());
    }

    @Test
    void whatIsOnItsWayAndOnlyThatMayYetBeHandedToPeople() {
        assertThat(List.of(DeliveryState.values()))
                .allSatisfy(state -> assertThat(state.isOnItsWay())
                        .isEqualTo(Transition.HANDED_TO_PEOPLE.from().contains(state)));
    }
}
