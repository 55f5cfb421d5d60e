package org.hiptriage.schemas.topics;

import static org.hiptriage.schemas.topics.Owner.ASSESSMENT_SERVICE;
import static org.hiptriage.schemas.topics.Owner.NOTIFICATION_SERVICE;
import static org.hiptriage.schemas.topics.Owner.TRIAGE_SERVICE;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.hiptriage.events.ErasureCompleted;
import org.hiptriage.events.LoadWarningRaised;
import org.hiptriage.events.NotificationStateChanged;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.RunnerErasureRequested;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;

/** Every topic of the contract about runners, in the order in which the data moves; beside them is {@link KnowledgePackTopic}. */
public final class Topics {
    private static final int PARTITIONS = 4;
    private static final Duration LONG = Duration.ofDays(400);
    private static final Duration SHORT = Duration.ofDays(90);
    /** Longer than any record from before it is kept, or a topic that is read anew would bring an erased runner back. */
    private static final Duration BEYOND_ALL = Duration.ofDays(430);

    public static final Topic<SymptomsReported> SYMPTOM_EVENTS = new Topic<>(
            "symptom-events", SymptomsReported.class, ASSESSMENT_SERVICE, List.of(TRIAGE_SERVICE), PARTITIONS, LONG);
    public static final Topic<RunRecorded> RUN_EVENTS = new Topic<>(
            "run-events",
            RunRecorded.class,
            ASSESSMENT_SERVICE,
            List.of(TRIAGE_SERVICE, NOTIFICATION_SERVICE),
            PARTITIONS,
            LONG);
    public static final Topic<TriageCompleted> TRIAGE_RESULTS = new Topic<>(
            "triage-results", TriageCompleted.class, TRIAGE_SERVICE, List.of(NOTIFICATION_SERVICE), PARTITIONS, LONG);
    public static final Topic<RedFlagRaised> RED_FLAG_ALERTS = new Topic<>(
            "red-flag-alerts", RedFlagRaised.class, TRIAGE_SERVICE, List.of(NOTIFICATION_SERVICE), PARTITIONS, LONG);
    public static final Topic<LoadWarningRaised> LOAD_WARNINGS = new Topic<>(
            "load-warnings", LoadWarningRaised.class, TRIAGE_SERVICE, List.of(NOTIFICATION_SERVICE), PARTITIONS, SHORT);
    public static final Topic<NotificationStateChanged> NOTIFICATION_EVENTS = new Topic<>(
            "notification-events", NotificationStateChanged.class, NOTIFICATION_SERVICE, List.of(), PARTITIONS, LONG);
    public static final Topic<RunnerErasureRequested> RUNNER_ERASURES = new Topic<>(
            "runner-erasures",
            RunnerErasureRequested.class,
            ASSESSMENT_SERVICE,
            List.of(TRIAGE_SERVICE, NOTIFICATION_SERVICE),
            PARTITIONS,
            BEYOND_ALL);
    /** Every service that keeps something of runners writes it; triage-service, the first on the way, creates it. */
    public static final Topic<ErasureCompleted> ERASURE_RECEIPTS = new Topic<>(
            "erasure-receipts",
            ErasureCompleted.class,
            TRIAGE_SERVICE,
            List.of(NOTIFICATION_SERVICE),
            PARTITIONS,
            BEYOND_ALL);

    /** Only who asked to be forgotten, and how much was. */
    static final List<Topic<?>> WITHOUT_HEALTH_DATA = List.of(RUNNER_ERASURES, ERASURE_RECEIPTS);

    private Topics() {}

    /** All topics of the contract that are about runners, without their dead-letter topics. */
    public static List<Topic<?>> all() {
        return List.of(
                SYMPTOM_EVENTS,
                RUN_EVENTS,
                TRIAGE_RESULTS,
                RED_FLAG_ALERTS,
                LOAD_WARNINGS,
                NOTIFICATION_EVENTS,
                RUNNER_ERASURES,
                ERASURE_RECEIPTS);
    }

    /**
     * What the owner creates at start where it is absent: its topics, and the dead-letter topics it writes as a reader; triage-service
     * also that of the knowledge packs, which it alone reads.
     */
    public static List<NewTopic> toCreateBy(Owner owner) {
        Stream<NewTopic> written =
                all().stream().filter(topic -> topic.owner() == owner).map(Topic::creation);
        Stream<NewTopic> deadLetters = all().stream()
                .filter(topic -> topic.readers().stream().findFirst().stream().anyMatch(owner::equals))
                .map(Topic::deadLettersCreation);
        Stream<NewTopic> packs = owner == TRIAGE_SERVICE ? Stream.of(KnowledgePackTopic.creation()) : Stream.empty();
        return Stream.of(written, deadLetters, packs).flatMap(made -> made).toList();
    }
}
