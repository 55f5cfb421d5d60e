package org.hiptriage.localstack.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.hiptriage.localstack.demo.population.Message;

/** Counts what went in and came out; counts only, nothing about any one runner. */
final class Tally {
    private static final List<String> LEVELS = List.of("SELF_CARE", "SEE_DOCTOR", "URGENT_CARE");

    private final Map<Message.Kind, LongAdder> posted = new ConcurrentHashMap<>();
    private final LongAdder failed = new LongAdder();
    private final Map<String, LongAdder> results = new ConcurrentHashMap<>();

    /** Some were sent together, and of them so many refused. */
    void posted(Message.Kind kind, int count, int refused) {
        posted.computeIfAbsent(kind, unused -> new LongAdder()).add(count - refused);
        failed.add(refused);
    }

    void failed() {
        failed.increment();
    }

    void result(String level) {
        results.computeIfAbsent(level, unused -> new LongAdder()).increment();
    }

    /** One line for the console. */
    String line(int waiting) {
        long self = count(results, LEVELS.get(0));
        long doctor = count(results, LEVELS.get(1));
        long urgent = count(results, LEVELS.get(2));
        return String.format(
                Locale.ROOT,
                "demo: %d runs, %d assessments, %d check-ins posted; %d results: %d self-care, %d see a doctor, %d urgent care; %d not there yet, %d failed",
                count(posted, Message.Kind.RUNS),
                count(posted, Message.Kind.ASSESSMENT),
                count(posted, Message.Kind.CHECK_IN),
                self + doctor + urgent,
                self,
                doctor,
                urgent,
                waiting,
                failed.sum());
    }

    private static <K> long count(Map<K, LongAdder> counts, K of) {
        LongAdder adder = counts.get(of);
        return adder == null ? 0 : adder.sum();
    }
}
