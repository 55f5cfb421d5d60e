package org.hiptriage.benchmarks.codec;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.Presence;
import org.hiptriage.events.Side;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.serde.EventFormat;
import org.hiptriage.schemas.topics.Owner;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.KnowledgeSettings;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.stream.event.Triage;
import org.hiptriage.triage.stream.event.Triaged;
import org.hiptriage.triage.stream.memory.Recollection;

/**
 * Compares what one event costs in single-object encoding, in Confluent wire format with ids that are known, and with Avro's own writer
 * and reader, in alternating blocks of one run: an assessment with its urgent answers, the alert that it raises, and its result.
 *
 * <p>Arguments, both optional: blocks of each (25), events in a block (20,000).
 */
public final class CodecBenchmark {
    private static final int WARM_UP_BLOCKS = 10;

    private CodecBenchmark() {}

    /** Runs the benchmark and prints the figures. */
    public static void main(String[] args) throws IOException {
        int blocks = args.length > 0 ? Integer.parseInt(args[0]) : 25;
        int events = args.length > 1 ? Integer.parseInt(args[1]) : 20_000;
        var rules = new TriageRules(
                KnowledgePacks.read(new KnowledgeSettings(null, true)).knowledge());
        SymptomsReported report = report();
        Triaged triaged = new Triage(rules, Clock.systemUTC()).of(report, Recollection.of(Optional.empty()));
        Map<String, List<CodecBlock>> figures = new LinkedHashMap<>();
        try (EventFormats edge = CachedIds.of(Owner.ASSESSMENT_SERVICE);
                EventFormats triage = CachedIds.of(Owner.TRIAGE_SERVICE)) {
            for (int block = -WARM_UP_BLOCKS; block < blocks; block++) {
                Map<String, List<CodecBlock>> into = block < 0 ? new LinkedHashMap<>() : figures;
                measure("an assessment", Topics.SYMPTOM_EVENTS, report, edge, events, into);
                measure("an alert", Topics.RED_FLAG_ALERTS, triaged.alert().orElseThrow(), triage, events, into);
                measure("a result", Topics.TRIAGE_RESULTS, triaged.result(), triage, events, into);
            }
        }
        System.out.println(CodecBlock.table(figures));
    }

    private static <T extends SpecificRecord> void measure(
            String what,
            Topic<T> topic,
            T event,
            EventFormats withRegistry,
            int events,
            Map<String, List<CodecBlock>> figures) {
        EventFormat<T> plain = EventFormats.singleObject().of(topic);
        EventFormat<T> wire = withRegistry.of(topic);
        byte[] inPlain = plain.write(event);
        byte[] inWire = wire.write(event);
        EventFormat<T> avro = new AvroFormat<>(topic.value());
        byte[] inAvro = avro.write(event);
        note(
                figures,
                what + " (" + inPlain.length + " and " + inWire.length + " bytes), writing",
                new CodecBlock(
                        writing(plain, event, events), writing(wire, event, events), writing(avro, event, events)));
        note(
                figures,
                what + ", reading",
                new CodecBlock(
                        reading(plain, inPlain, events), reading(wire, inWire, events), reading(avro, inAvro, events)));
    }

    private static void note(Map<String, List<CodecBlock>> figures, String what, CodecBlock block) {
        figures.computeIfAbsent(what, name -> new ArrayList<>()).add(block);
    }

    private static <T extends SpecificRecord> double writing(EventFormat<T> format, T event, int events) {
        long written = 0;
        long start = System.nanoTime();
        for (int i = 0; i < events; i++) {
            written += format.write(event).length;
        }
        double nanos = (double) (System.nanoTime() - start) / events;
        requireWork(written > events);
        return nanos;
    }

    private static <T extends SpecificRecord> double reading(EventFormat<T> format, byte[] bytes, int events) {
        long fields = 0;
        long start = System.nanoTime();
        for (int i = 0; i < events; i++) {
            fields += format.read(bytes).getSchema().getFields().size();
        }
        double nanos = (double) (System.nanoTime() - start) / events;
        requireWork(fields > events);
        return nanos;
    }

    private static void requireWork(boolean done) {
        if (!done) {
            throw new IllegalStateException("the work was not done");
        }
    }

    private static SymptomsReported report() {
        Instant now = Instant.parse("2026-11-20T06:30:00Z");
        List<FindingAnswer> answers = new ArrayList<>();
        Vocabulary.shipped()
                .urgentCodes()
                .forEach(code -> answers.add(
                        new FindingAnswer(code, code.equals("flag.fever") ? Presence.PRESENT : Presence.ABSENT)));
        List.of("site.lateral-hip", "sign.tender-outer-hip", "worse.running", "worse.stairs")
                .forEach(code -> answers.add(new FindingAnswer(code, Presence.PRESENT)));
        UUID assessmentId = UUID.randomUUID();
        return SymptomsReported.newBuilder()
                .setEventId(assessmentId)
                .setOccurredAt(now)
                .setOccurredAtOffsetSeconds(0)
                .setReceivedAt(now)
                .setSource("/benchmarks")
                .setKind(SymptomReportKind.ASSESSMENT)
                .setAssessmentId(assessmentId)
                .setRunnerId("r-481516")
                .setAge(34)
                .setSide(Side.LEFT)
                .setPainScore(3)
                .setFindings(answers)
                .build();
    }
}
