package org.hiptriage.triage.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The counters of one name, each looked up in the registry once and no more for each event. */
final class TaggedCounter {
    private final MeterRegistry registry;
    private final String name;
    private final String description;
    private final List<String> tags;
    private final Map<List<String>, Counter> counters = new ConcurrentHashMap<>();

    /** @param tags what tells the counters apart */
    TaggedCounter(MeterRegistry registry, String name, String description, String... tags) {
        this.registry = registry;
        this.name = name;
        this.description = description;
        this.tags = List.of(tags);
    }

    /** @param values of each tag, in the order of the tags */
    Counter of(String... values) {
        return counters.computeIfAbsent(List.of(values), this::registered);
    }

    private Counter registered(List<String> values) {
        return Counter.builder(name)
                .description(description)
                .tags(IntStream.range(0, tags.size())
                        .mapToObj(i -> Tag.of(tags.get(i), values.get(i)))
                        .toList())
                .register(registry);
    }
}
