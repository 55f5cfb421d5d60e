package org.hiptriage.notification.delivery.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hiptriage.notification.delivery.channel.Channels;
import org.hiptriage.notification.delivery.escalation.Attempt;
import org.hiptriage.notification.delivery.escalation.Standing;
import org.hiptriage.notification.delivery.state.DeliveryState;
import org.hiptriage.notification.delivery.state.Transition;

/** A notification while things happen to it, within one transaction, and what is to be written when all have. */
final class NotificationProgress {
    private final Notice notice;
    private final Map<UUID, DeliveryRow> deliveries = new LinkedHashMap<>();
    private final Set<UUID> touched = new LinkedHashSet<>();
    private final List<String> channels;
    private final List<Change> changes = new ArrayList<>();
    private final List<GoneAddress> gone = new ArrayList<>();
    private final List<Object> before;
    private final boolean waited;
    private DeliveryState state;
    private Optional<Instant> dueAt;
    private Optional<Instant> shownAt;

    NotificationProgress(
            Notice notice,
            DeliveryState state,
            Optional<Instant> dueAt,
            Optional<Instant> shownAt,
            List<DeliveryRow> deliveries) {
        this.notice = notice;
        this.state = state;
        this.dueAt = dueAt;
        this.shownAt = shownAt;
        this.channels = new ArrayList<>(notice.channels());
        deliveries.forEach(delivery -> this.deliveries.put(delivery.deliveryId(), delivery));
        this.before = List.of(state, dueAt, shownAt);
        this.waited = state == DeliveryState.PENDING;
    }

    static NotificationProgress ofNew(Notice notice) {
        return new NotificationProgress(notice, DeliveryState.PENDING, Optional.empty(), Optional.empty(), List.of());
    }

    Notice notice() {
        return notice;
    }

    DeliveryState state() {
        return state;
    }

    /** When the next step is due. */
    Optional<Instant> dueAt() {
        return dueAt;
    }

    /** When the runner's stream showed it. */
    Optional<Instant> shownAt() {
        return shownAt;
    }

    Optional<DeliveryRow> delivery(UUID deliveryId) {
        return Optional.ofNullable(deliveries.get(deliveryId));
    }

    /** The deliveries to the runner and to people that are still to be sent. */
    List<DeliveryRow> open() {
        return deliveries.values().stream()
                .filter(delivery -> delivery.isOpen() && delivery.isOfTheLadder())
                .toList();
    }

    /** How things stand for the ladder. */
    Standing standing() {
        return new Standing(
                notice.isUrgent(),
                notice.escalates(),
                state,
                notice.createdAt(),
                channels,
                deliveries.values().stream()
                        .filter(delivery ->
                                delivery.isOfTheLadder() && !delivery.channel().equals(Channels.ESCALATION))
                        .map(delivery -> new Attempt(
                                delivery.channel(), delivery.round(), delivery.state(), delivery.startsAt()))
                        .toList(),
                notice.quietHours());
    }

    /** Moves the notification on, where that is lawful, and tells of it. */
    boolean become(Transition transition, Optional<String> reason, Instant now) {
        boolean moves = move(transition);
        if (moves) {
            changes.add(new Change(notice, state, Optional.empty(), "", reason, now));
        }
        return moves;
    }

    /** Notes that the stream showed it. */
    void show(Instant now) {
        shownAt = Optional.of(now);
        changes.add(new Change(
                notice, DeliveryState.SENT, Optional.of(Channels.STREAM), Channels.STREAM, Optional.empty(), now));
        move(Transition.HANDED_OVER);
    }

    /**
     * Ends an attempt and tells of it; what a channel took moves the notification too. What somebody's program was told does
     * neither: the runner has nothing of it, and telling programs of it would never end.
     */
    void end(DeliveryRow delivery, Transition transition, Optional<String> reason, Instant now) {
        put(delivery.ended(transition.to(), reason));
        if (!delivery.isOfTheLadder()) {
            return;
        }
        changes.add(new Change(
                notice,
                transition.to(),
                Optional.of(delivery.channel()),
                delivery.deliveryId().toString(),
                reason,
                now));
        if (transition != Transition.GIVEN_UP) {
            move(transition);
        }
    }

    void put(DeliveryRow delivery) {
        deliveries.put(delivery.deliveryId(), delivery);
        touched.add(delivery.deliveryId());
    }

    void isDue(Optional<Instant> at) {
        dueAt = at;
    }

    void isGone(GoneAddress address) {
        channels.remove(address.channel());
        gone.add(address);
    }

    /** Whether there is anything to be written. */
    boolean hasChanged() {
        return !touched.isEmpty() || !before.equals(List.of(state, dueAt, shownAt));
    }

    /** Whether what happened is that the runner's stream or a channel took it, the first of them. */
    boolean isFirstTaken() {
        return waited && (state == DeliveryState.SENT || state == DeliveryState.DELIVERED);
    }

    /** The deliveries that are new or changed. */
    List<DeliveryRow> touched() {
        return touched.stream().flatMap(id -> delivery(id).stream()).toList();
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    List<GoneAddress> gone() {
        return List.copyOf(gone);
    }

    private boolean move(Transition transition) {
        Optional<DeliveryState> next = transition.after(state);
        next.ifPresent(moved -> state = moved);
        return next.isPresent();
    }
}
