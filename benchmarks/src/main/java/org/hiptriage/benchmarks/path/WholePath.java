package org.hiptriage.benchmarks.path;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hiptriage.benchmarks.topic.TopicReader;
import org.hiptriage.schemas.topics.Topics;
import org.jspecify.annotations.Nullable;

/** Posting assessments of many runners whose streams are open, and waiting for what comes out. */
final class WholePath {
    private static final Duration SETTLE = Duration.ofSeconds(3);

    private final Stack stack;
    private final int runners;
    private final int urgentOneIn;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Long> dueByAssessment = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();

    WholePath(Stack stack, int runners, int urgentOneIn) {
        this.stack = stack;
        this.runners = runners;
        this.urgentOneIn = urgentOneIn;
    }

    /** What was measured: accepted, result pushed, alert in the topic, urgent prompt pushed. */
    List<Latencies> measure(Pace pace) {
        var accepted = new Latencies("submit to 202", pace.calls());
        var result = new Latencies("submit to result over SSE", pace.calls());
        var alert = new Latencies("submit to urgent alert readable in the topic", pace.calls());
        var prompt = new Latencies("submit to urgent prompt over SSE", pace.calls());
        int urgent = (pace.calls() + urgentOneIn - 1) / urgentOneIn;
        String round = UUID.randomUUID().toString().substring(0, 8);
        var seen = ConcurrentHashMap.<String>newKeySet();
        var alerts = new TopicReader<>(
                stack.bootstrapServers(),
                Topics.RED_FLAG_ALERTS,
                (raised, now) -> note(alert, raised.getAssessmentId().toString(), now));
        try (alerts) {
            List<EventStream> streams = Stream.concat(
                            IntStream.range(0, runners).mapToObj(i -> calm(round, i)),
                            IntStream.range(0, urgent).mapToObj(i -> urgent(round, i)))
                    .map(runner -> EventStream.ofRunner(http, stack, runner, (type, id, now) -> {
                        if (!seen.add(type + id)) {
                            repeated.incrementAndGet();
                        }
                        note(type.equals("urgent-care") ? prompt : type.equals("result") ? result : null, id, now);
                    }))
                    .toList();
            streams.forEach(EventStream::awaitOpen);
            // Hundreds of connections opened at once are not what is measured here.
            LockSupport.parkNanos(SETTLE.toNanos());
            pace.run((index, due) -> post(round, index, due, accepted));
            Wait.until(
                    () -> "every result, alert and prompt has arrived; refused " + refused.get() + ", so far:\n"
                            + result + "\n" + alert + "\n" + prompt,
                    Duration.ofSeconds(30),
                    () -> result.count() == pace.calls() && alert.count() == urgent && prompt.count() == urgent);
            streams.forEach(EventStream::close);
        }
        if (repeated.get() > 0) {
            throw new IllegalStateException("pushed twice: " + repeated.get());
        }
        return List.of(accepted, result, alert, prompt);
    }

    private void post(String round, int index, long due, Latencies accepted) {
        // Each urgent one is of a runner of its own: a runner with an open alert is not prompted again for the same
        // flag.
        boolean urgent = index % urgentOneIn == 0;
        var assessment = new MadeUpAssessment(
                UUID.randomUUID(), urgent ? urgent(round, index / urgentOneIn) : calm(round, index % runners), urgent);
        dueByAssessment.put(assessment.id().toString(), due);
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.assessment() + "/api/v1/assessments"))
                .header("Authorization", "Bearer " + stack.platformToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(assessment.json()))
                .build();
        var unused = http.sendAsync(request, BodyHandlers.discarding()).whenComplete((response, failure) -> {
            if (failure == null && response.statusCode() == 202) {
                accepted.add(System.nanoTime() - due);
            } else {
                refused.incrementAndGet();
            }
        });
    }

    private void note(@Nullable Latencies latencies, String assessmentId, long now) {
        Long due = dueByAssessment.get(assessmentId);
        if (due != null && latencies != null) {
            latencies.add(now - due);
        }
    }

    private static String calm(String round, int index) {
        return "bench-" + round + "-calm-" + index;
    }

    private static String urgent(String round, int index) {
        return "bench-" + round + "-urgent-" + index;
    }
}
