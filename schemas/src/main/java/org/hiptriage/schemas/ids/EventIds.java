package org.hiptriage.schemas.ids;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/**
 * The identifiers that the contract makes deterministic, so that a repeat is known by its id: each is a UUIDv5. The runner
 * is part of each, for clients choose assessment ids: one that is used for two runners must not make two events look like
 * repeats of one another, or a red flag would be dropped.
 */
public final class EventIds {
    private static final UUID NAMESPACE = UUID.fromString("8c1f8a52-6f0f-5d0e-9b2b-5b3c7a1d9e10");

    private EventIds() {}

    /** The event that reports this assessment or check-in. */
    public static UUID symptomsReported(String runnerId, UUID assessmentId) {
        return Uuid5.of(NAMESPACE, "symptoms-reported/" + runnerId + "/" + assessmentId);
    }

    /** The result of an assessment under packs with these SHA-256 values, in any order. */
    public static UUID result(String runnerId, UUID assessmentId, Collection<String> packHashes) {
        return Uuid5.of(NAMESPACE, "result/" + runnerId + "/" + assessmentId + hashes(packHashes));
    }

    /** The result that a run caused; a later correction of the run causes another. */
    public static UUID resultOfRun(
            String runnerId, UUID assessmentId, Collection<String> packHashes, UUID runId, Instant modifiedAt) {
        return Uuid5.of(
                NAMESPACE,
                "result/" + runnerId + "/" + assessmentId + hashes(packHashes) + "/" + runId + "/" + modifiedAt);
    }

    /** A session whose recorder gave it no id: one source has one session of a runner that starts at that moment. */
    public static UUID run(String runnerId, String source, Instant startedAt) {
        return Uuid5.of(NAMESPACE, "run/" + runnerId + "/" + source + "/" + startedAt);
    }

    /**
     * The event that tells of a session or of its correction.
     *
     * @param content what is told; so that a correction that carries no {@code modifiedAt} is not taken for a repeat
     */
    public static UUID runRecorded(String runnerId, UUID runId, String content) {
        return Uuid5.of(NAMESPACE, "run-recorded/" + runnerId + "/" + runId + "/" + content);
    }

    /** The warning about a run; a correction of the run gives no second one. */
    public static UUID loadWarning(String runnerId, UUID runId) {
        return Uuid5.of(NAMESPACE, "load-warning/" + runnerId + "/" + runId);
    }

    /** The one notification about a load warning. */
    public static UUID notificationOfWarning(UUID warningId) {
        return Uuid5.of(NAMESPACE, "notification-of-warning/" + warningId);
    }

    /** The alert event of a result that raised a red flag. */
    public static UUID alert(UUID resultId) {
        return Uuid5.of(NAMESPACE, "alert/" + resultId);
    }

    /** The one notification about a result. */
    public static UUID notification(UUID resultId) {
        return Uuid5.of(NAMESPACE, "notification/" + resultId);
    }

    /** The one notification that a plan goes on because somebody decided so about an alert. */
    public static UUID notificationOfClearedPlan(UUID alertId, int alertVersion) {
        return Uuid5.of(NAMESPACE, "notification-of-cleared-plan/" + alertId + "/" + alertVersion);
    }

    /**
     * What a notification asks of a channel.
     *
     * @param target whose channel it is where it is not the runner's, for example a webhook's id; else empty
     * @param round from 1; each repeat there is a delivery of its own
     */
    public static UUID delivery(UUID notificationId, String channel, String target, int round) {
        return Uuid5.of(NAMESPACE, "delivery/" + notificationId + "/" + channel + "/" + target + "/" + round);
    }

    /**
     * The event that tells of a notification's change.
     *
     * @param state the new state
     * @param about the delivery that the change is about, or empty for the whole notification
     */
    public static UUID notificationStateChanged(UUID notificationId, String state, String about) {
        return Uuid5.of(NAMESPACE, "notification-state-changed/" + notificationId + "/" + state + "/" + about);
    }

    /** The session of a runner's exercise plan on this date, the runner's own; there is one a day, whichever plan has it. */
    public static UUID session(String runnerId, LocalDate on) {
        return Uuid5.of(NAMESPACE, "session/" + runnerId + "/" + on);
    }

    /** The event with which a service says that it has forgotten a runner. */
    public static UUID erasureCompleted(UUID erasureId, String service) {
        return Uuid5.of(NAMESPACE, "erasure-completed/" + erasureId + "/" + service);
    }

    private static String hashes(Collection<String> packHashes) {
        return "/" + String.join("+", packHashes.stream().sorted().toList());
    }
}
