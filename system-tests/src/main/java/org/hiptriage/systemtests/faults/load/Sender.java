package org.hiptriage.systemtests.faults.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.avro.Schema;

/** Sends like a client who wants to be heard: again and again, to any instance, until somebody says that it is stored. */
public final class Sender {
    private static final Duration GIVES_UP_AFTER = Duration.ofSeconds(150);
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final int REFUSALS = 12;
    private static final int AT_ONCE = 32;

    private final ServiceClient http;
    private final List<String> edges;
    private final Platform platform;
    private final Ledger ledger;
    private final AtomicInteger next = new AtomicInteger();
    private final Executor threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        var thread = new Thread(work, "sender");
        thread.setDaemon(true);
        return thread;
    });

    /** @param edges addresses of assessment-service's instances */
    public Sender(ServiceClient http, List<String> edges, Platform platform, Ledger ledger) {
        this.http = http;
        this.edges = List.copyOf(edges);
        this.platform = platform;
        this.ledger = ledger;
    }

    /** Posts it until it is acknowledged; whether it was. */
    public boolean post(Assessment assessment) {
        ledger.sending(assessment);
        String body = assessment.json();
        if (untilAccepted("/api/v1/assessments", body)) {
            ledger.acknowledged(assessment);
            return true;
        }
        return false;
    }

    /** Publishes it until it is acknowledged; whether it was. */
    public boolean publish(Assessment assessment, int version) {
        return published(assessment, () -> platform.publish(assessment, version));
    }

    /** The same by a schema of the platform's own, which the registry has under this id. */
    public boolean publish(Assessment assessment, Schema own, int id) {
        return published(assessment, () -> platform.publish(assessment, own, id));
    }

    private boolean published(Assessment assessment, BooleanSupplier attempt) {
        ledger.sending(assessment);
        if (again(attempt)) {
            ledger.acknowledged(assessment);
            return true;
        }
        return false;
    }

    /** Posts another report under the id of one that was acknowledged. */
    void contradict(Assessment assessment) {
        if (untilAccepted("/api/v1/assessments", assessment.contradicting().json())) {
            ledger.contradicted(assessment);
        }
    }

    /** Posts a check-in until it is acknowledged. */
    void checkIn(Ledger.CheckIn checkIn, int painScore) {
        ledger.sending(checkIn);
        String body = """
                {"checkInId":"%s","runnerId":"%s","observedAt":"%s","painScore":%d,"newUrgentSymptom":false}""".formatted(checkIn.id(), checkIn.runnerId(), Assessments.now(), painScore);
        if (untilAccepted("/api/v1/check-ins", body)) {
            ledger.acknowledged(checkIn);
        }
    }

    /** Posts runs until they are acknowledged. */
    void runs(List<Ledger.Run> runs, String body) {
        ledger.sending(runs);
        if (untilAccepted("/api/v1/runs", body)) {
            ledger.acknowledged(runs);
        }
    }

    /** Posts it once to one instance, and does not care what comes of it. */
    public boolean postOnce(Assessment assessment) {
        ledger.sending(assessment);
        boolean accepted =
                http.post(edge() + "/api/v1/assessments", assessment.json()).isAccepted();
        if (accepted) {
            ledger.acknowledged(assessment);
        }
        return accepted;
    }

    /** Begins to post it and goes away. */
    public void abandon(Assessment assessment, double share) {
        ledger.sending(assessment);
        http.abandon(edge() + "/api/v1/assessments", assessment.json(), share);
    }

    /** For whoever sends much at once. */
    public Executor threads() {
        return threads;
    }

    private boolean untilAccepted(String path, String body) {
        int[] refusals = {0};
        int[] turn = {next.getAndIncrement()};
        return again(() -> {
            String edge = edges.get(Math.floorMod(turn[0]++, edges.size()));
            ServiceClient.Answer answer = http.post(edge + path, body);
            // An instance whose clock is wrong refuses what the next one takes.
            if (answer.isRefused() && ++refusals[0] >= REFUSALS) {
                throw new RefusedException(path, answer);
            }
            return answer.isAccepted();
        });
    }

    private static boolean again(BooleanSupplier attempt) {
        Instant end = Instant.now().plus(GIVES_UP_AFTER);
        while (Instant.now().isBefore(end) && !Thread.currentThread().isInterrupted()) {
            if (attempt.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        return false;
    }

    private String edge() {
        return edges.get(Math.floorMod(next.getAndIncrement(), edges.size()));
    }

    /** Every instance refuses what is right: the harness or the service is wrong. */
    public static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(String path, ServiceClient.Answer answer) {
            super(path + " -> " + answer.status() + " " + answer.body());
        }
    }
}
