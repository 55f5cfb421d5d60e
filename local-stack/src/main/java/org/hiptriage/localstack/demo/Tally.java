package org.hiptriage.localstack.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what went in and came out; counts only, nothing about any one runner. */
final class Tally {
    private static final List<String> LEVELS = List.of("SELF_CARE", "SEE_DOCTOR", "URGENT_CARE");

    private final LongAdder posted = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final Map<String, LongAdder> results = new ConcurrentHashMap<>();

    void posted() {
        posted.increment();
    }

    void refused() {
        refused.increment();
    }

    void result(String level) {
        results.computeIfAbsent(level, unused -> new LongAdder()).increment();
    }

    /** One line for the console. */
    String line(int waiting) {
        long self = count(LEVELS.get(0));
        long doctor = count(LEVELS.get(1));
        long urgent = count(LEVELS.get(2));
        return String.format(
                Locale.ROOT,
                "demo: %d posted, %d results: %d self-care, %d see a doctor, %d urgent care; %d not there yet, %d failed",
                posted.sum(),
                self + doctor + urgent,
                self,
                doctor,
                urgent,
                waiting,
                refused.sum());
    }

    private long count(String level) {
        LongAdder adder = results.get(level);
        return adder == null ? 0 : adder.sum();
    }
}
