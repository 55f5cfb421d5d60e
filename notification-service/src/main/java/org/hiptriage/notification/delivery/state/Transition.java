package org.hiptriage.notification.delivery.state;

import static org.hiptriage.notification.delivery.state.DeliveryState.DELIVERED;
import static org.hiptriage.notification.delivery.state.DeliveryState.ESCALATED;
import static org.hiptriage.notification.delivery.state.DeliveryState.FAILED;
import static org.hiptriage.notification.delivery.state.DeliveryState.OPENED;
import static org.hiptriage.notification.delivery.state.DeliveryState.PENDING;
import static org.hiptriage.notification.delivery.state.DeliveryState.SENT;

import java.util.Optional;
import java.util.Set;

/** What may become of a notification; whatever is not named here does not happen, however late or often it is said. */
public enum Transition {
    /** A channel took it. */
    HANDED_OVER(SENT, PENDING),
    /** A channel says that it is at its recipient, which some say without having said that they took it. */
    ARRIVED(DELIVERED, PENDING, SENT),
    /** The runner saw it, by whatever way, even after people were told or no channel was left. */
    SEEN(OPENED, PENDING, SENT, DELIVERED, ESCALATED, FAILED),
    /** The runner says so, which nobody can say without having seen it. */
    CONFIRMED(DeliveryState.ACKNOWLEDGED, PENDING, SENT, DELIVERED, OPENED, ESCALATED, FAILED),
    /** Nobody saw it in time, so people are told. */
    HANDED_TO_PEOPLE(ESCALATED, PENDING, SENT, DELIVERED),
    /** No channel is left, and none had it; what was handed over has not failed. */
    GIVEN_UP(FAILED, PENDING),
    /** A newer one takes its place, where no channel says that it arrived. */
    REPLACED(DeliveryState.SUPERSEDED, PENDING, SENT),
    /** What it asks for is settled before anybody saw it; once people were told, it stays so. */
    WITHDRAWN(DeliveryState.CANCELLED, PENDING, SENT, DELIVERED);

    private final DeliveryState to;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of can not be changed, which its type does not say.
    private final Set<DeliveryState> from;

    Transition(DeliveryState to, DeliveryState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    /** The state that it leads to. */
    public DeliveryState to() {
        return to;
    }

    /** The states that it leads on from. */
    public Set<DeliveryState> from() {
        return from;
    }

    /** The state after it; empty where it changes nothing. */
    public Optional<DeliveryState> after(DeliveryState present) {
        return from.contains(present) ? Optional.of(to) : Optional.empty();
    }
}
