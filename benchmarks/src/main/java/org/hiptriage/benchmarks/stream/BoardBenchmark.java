package org.hiptriage.benchmarks.stream;

import java.net.http.HttpClient;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hiptriage.benchmarks.page.Chromium;
import org.hiptriage.benchmarks.page.FirstVisit;
import org.hiptriage.benchmarks.path.EventStream;
import org.hiptriage.benchmarks.path.Pace;
import org.hiptriage.benchmarks.path.Stack;
import org.hiptriage.benchmarks.topic.AlertWriter;

/**
 * Measures how long an alert takes from when it was due in its topic to the frame of Chromium in which the board counts it,
 * while 49 other boards are open, and how soon the board is painted first.
 *
 * <p>Argument, optional: rounds (3); the first round warms up and is not counted.
 */
public final class BoardBenchmark {
    private static final int OTHERS = 49;
    private static final Pace PACE = new Pace(2, 30);
    // The message after an animation frame is handled once that frame was handed over to be painted.
    private static final String WATCH = """
            window.paintedAt = [];
            new MutationObserver(() => {
              const count = Number.parseInt(document.querySelector('.list-count')?.textContent ?? '0');
              requestAnimationFrame(() => {
                const painted = new MessageChannel();
                painted.port1.onmessage = () => {
                  const now = performance.timeOrigin + performance.now();
                  for (let i = window.paintedAt.length; i < count; i++) window.paintedAt.push(now);
                };
                painted.port2.postMessage(0);
              });
            }).observe(document, { childList: true, characterData: true, subtree: true });
            """;
    private static final String LIVE = "return document.querySelector('.connection[data-state=live]') ? 1 : null";

    private final Stack stack = Stack.fromEnvironment();

    private BoardBenchmark() {}

    /** Runs the benchmark against a running stack and prints the figures. */
    public static void main(String[] args) {
        int rounds = Stream.of(args).findFirst().map(Integer::valueOf).orElse(3);
        var benchmark = new BoardBenchmark();
        System.out.printf("%d boards; milliseconds; the first round warms up%n", OTHERS + 1);
        for (int round = 0; round <= rounds; round++) {
            benchmark.round(round);
        }
    }

    private void round(int number) {
        String round = "board-" + UUID.randomUUID().toString().substring(0, 8);
        try (var writer = new AlertWriter(stack.bootstrapServers());
                Chromium browser = Chromium.started(1920, 1080, 1)) {
            FirstVisit visit = FirstVisit.of(
                    browser,
                    stack.notification() + "/#token=" + stack.clinicianToken() + "&view=%2F%3Ftext%3D" + round);
            browser.number(LIVE);
            browser.run(WATCH);
            List<EventStream> others = others();
            double[] tookMillis = raise(writer, browser, round);
            others.forEach(EventStream::close);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: alert to the board, p50 %.0f, p99 %.0f, longest %.0f; first paint %.0f; %.0f kB%n",
                    number,
                    tookMillis[tookMillis.length / 2],
                    tookMillis[(int) Math.ceil(tookMillis.length * 0.99) - 1],
                    tookMillis[tookMillis.length - 1],
                    visit.firstPaintMillis(),
                    visit.kilobytes());
        }
    }

    private List<EventStream> others() {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<EventStream> others = IntStream.range(0, OTHERS)
                .mapToObj(client -> EventStream.ofAlerts(http, stack, (type, assessment, now) -> {}))
                .toList();
        others.forEach(EventStream::awaitOpen);
        return others;
    }

    /** How long each took, the shortest first. */
    private static double[] raise(AlertWriter writer, Chromium browser, String round) {
        var due = new ArrayList<Double>();
        PACE.run((index, dueNanos) -> {
            double lateMillis = (System.nanoTime() - dueNanos) / 1e6;
            due.add(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()) / 1000.0 - lateMillis);
            writer.raise(round + "-" + index, UUID.randomUUID(), true);
        });
        browser.number("return window.paintedAt.length >= " + PACE.calls() + " ? 1 : null");
        double[] took = IntStream.range(0, PACE.calls())
                .mapToDouble(index -> browser.number("return window.paintedAt[" + index + "]") - due.get(index))
                .toArray();
        Arrays.sort(took);
        return took;
    }
}
