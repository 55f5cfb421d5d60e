package org.hiptriage.systemtests.faults.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hiptriage.systemtests.faults.load.Ledger;

/**
 * What is remembered of runners, version by version: what was once committed is in every later version, and in the last one
 * all that was acknowledged. Only the newest of each runner is kept, as there are more versions than fit into memory.
 */
public final class Memories {
    private static final String CHANGELOG = "triage-service-runner-history-changelog";
    private static final int REPORT_BYTES = 32;

    /** As many as a memory keeps: from then on the oldest go. */
    private static final int MOST_REPORTS = 256;

    private static final int MOST_RUNS = 400;

    private final Map<String, Version> newest = new HashMap<>();
    private final List<String> wentBack = new ArrayList<>();

    /**
     * A version of what is remembered of a runner.
     *
     * @param place partition and offset, for people
     * @param reports of assessments and check-ins
     */
    record Version(String runnerId, String place, Set<UUID> reports, Set<UUID> runs) {}

    /** All that were committed, read from the changelog of the triage's store. */
    static Memories of(TopicReader topics) {
        var memories = new Memories();
        topics.forEach(CHANGELOG, List.of(schema()), (record, decoded) -> memories.next(version(record, decoded)));
        return memories;
    }

    /** The next committed version of a runner. */
    void next(Version next) {
        Version before = newest.put(next.runnerId(), next);
        if (before != null) {
            compare(before, next);
        }
    }

    void check(Ledger ledger, Violations violations) {
        wentBack.forEach(violations::add);
        Set<UUID> acknowledged = ledger.acknowledgedAssessments();
        ledger.assessments().forEach((id, assessment) -> {
            Version last = newest.get(assessment.runnerId());
            violations.addIf(
                    acknowledged.contains(id) && (last == null || !remembers(last, id)),
                    "lost: assessment " + id + " is not remembered of runner " + assessment.runnerId());
        });
    }

    private static boolean remembers(Version memory, UUID report) {
        return memory.reports().size() == MOST_REPORTS || memory.reports().contains(report);
    }

    private void compare(Version before, Version next) {
        int reports = next.reports().size() == MOST_REPORTS ? 0 : missing(before.reports(), next.reports());
        int runs = next.runs().size() == MOST_RUNS ? 0 : missing(before.runs(), next.runs());
        if (reports + runs > 0) {
            wentBack.add("lost: the memory of runner %s at %s lacks %d reports and %d runs that it had at %s"
                    .formatted(next.runnerId(), next.place(), reports, runs, before.place()));
        }
    }

    private static int missing(Set<UUID> before, Set<UUID> next) {
        Set<UUID> missing = new HashSet<>(before);
        missing.removeAll(next);
        return missing.size();
    }

    /** Published to nobody: what the triage keeps to itself. */
    private static Schema schema() {
        try (InputStream in = Memories.class.getResourceAsStream("RunnerHistory.avsc")) {
            return new Schema.Parser().parse(Optional.ofNullable(in).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Version version(ConsumerRecord<byte[], byte[]> record, GenericRecord memory) {
        Set<UUID> reports = new HashSet<>();
        ByteBuffer seen = (ByteBuffer) memory.get("seenReports");
        for (int at = seen.position(); at + REPORT_BYTES <= seen.limit(); at += REPORT_BYTES) {
            reports.add(id(seen, at));
        }
        Set<UUID> runs = ((List<?>) memory.get("runs"))
                .stream()
                        .map(run -> ((GenericFixed) ((GenericRecord) run).get("runId")).bytes())
                        .map(bytes -> id(ByteBuffer.wrap(bytes), 0))
                        .collect(Collectors.toSet());
        String runner = new String(record.key(), StandardCharsets.UTF_8);
        return new Version(runner, record.partition() + "/" + record.offset(), reports, runs);
    }

    private static UUID id(ByteBuffer bytes, int at) {
        return new UUID(bytes.getLong(at), bytes.getLong(at + Long.BYTES));
    }
}
