package org.hiptriage.localstack.demo;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runners who report in turn by chance; the same seed gives the same runners and the same answers in the same order. */
final class Population {
    private final List<Runner> runners;
    private final Random random;
    private final Supplier<OffsetDateTime> clock;

    Population(int size, long seed, Supplier<OffsetDateTime> clock) {
        this.random = new Random(seed);
        this.clock = clock;
        this.runners = IntStream.rangeClosed(1, size)
                .mapToObj(number -> Runner.random("demo-%d-%d".formatted(seed, number), random))
                .toList();
    }

    /** The body of the next assessment; only its time of observation depends on the clock. It has no id: the same seed may run again on the same data. */
    String nextAssessment() {
        Runner runner = runners.get(random.nextInt(runners.size()));
        int painScore = Math.max(0, Math.min(10, runner.painScore() + random.nextInt(3) - 1));
        Map<String, String> answers = Answers.of(runner.complaint(), random);
        String findings = answers.entrySet().stream()
                .map(answer -> "\"%s\": \"%s\"".formatted(answer.getKey(), answer.getValue()))
                .collect(Collectors.joining(", "));
        return """
                {"runnerId": "%s", "observedAt": "%s", "age": %d, "side": "%s", "painScore": %d, "findings": {%s}}""".formatted(runner.runnerId(), clock.get(), runner.age(), runner.side(), painScore, findings);
    }
}
