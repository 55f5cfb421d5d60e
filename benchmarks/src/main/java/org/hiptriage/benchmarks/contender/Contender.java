package org.hiptriage.benchmarks.contender;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * One way to do the work.
 *
 * @param code its name on the command line and in files
 * @param words what it is
 * @param heapMebibytes what its heap may grow to
 * @param program class path and main class
 * @param settings what it is told beside what all are told
 * @param javaHome the Java that it runs on; empty for the one that runs the benchmark
 */
public record Contender(
        String code,
        String words,
        int heapMebibytes,
        List<String> program,
        List<String> settings,
        Optional<Path> javaHome) {
    private static final String SERVICE_JAR = "triage-service/target/triage-service.jar";
    private static final String BENCHMARKS_JAR = "benchmarks/target/benchmarks.jar";
    private static final int SHIPPED_HEAP_MEBIBYTES = 192;
    /** It keeps all runners in its heap, and is not to be measured by how short of that it is. */
    private static final int HEAP_FOR_ALL_RUNNERS_MEBIBYTES = 2_048;

    /** What Kafka Streams sets for its clients by itself, and the service's settings for them. */
    private static final List<String> CLIENTS_OF_LISTENER = List.of(
            "--spring.kafka.consumer.group-id=${spring.kafka.streams.application-id}",
            "--spring.kafka.consumer.auto-offset-reset=earliest",
            "--spring.kafka.consumer.isolation-level=read_committed",
            "--spring.kafka.consumer.max-poll-records=1000",
            "--spring.kafka.consumer.key-deserializer=" + ByteArrayDeserializer.class.getName(),
            "--spring.kafka.consumer.value-deserializer=" + ByteArrayDeserializer.class.getName(),
            "--spring.kafka.producer.transaction-id-prefix=${spring.kafka.streams.application-id}-",
            "--spring.kafka.producer.key-serializer=" + ByteArraySerializer.class.getName(),
            "--spring.kafka.producer.value-serializer=" + ByteArraySerializer.class.getName(),
            "--spring.kafka.producer.properties.linger.ms=0",
            "--spring.kafka.producer.properties.retry.backoff.ms=5");

    /** One on the same Java as the benchmark. */
    public Contender(String code, String words, int heapMebibytes, List<String> program, List<String> settings) {
        this(code, words, heapMebibytes, program, settings, Optional.empty());
    }

    /** triage-service, as {@code ./run} starts it. */
    public static Contender service() {
        return new Contender("ours", "triage-service", SHIPPED_HEAP_MEBIBYTES, List.of("-jar", SERVICE_JAR), List.of());
    }

    /** triage-service with other settings, each {@code name=value}, or on another Java: to be told from what ships. */
    public static Contender otherwise(List<String> settings, Optional<Path> javaHome) {
        String words = Stream.concat(settings.stream(), javaHome.stream().map(Path::toString))
                .collect(Collectors.joining(" ", "triage-service with ", ""));
        return new Contender(
                "other",
                words,
                SHIPPED_HEAP_MEBIBYTES,
                service().program(),
                settings.stream().map(setting -> "--" + setting).toList(),
                javaHome);
    }

    /** A Kafka Streams topology that decodes, reads and writes a memory as large as ours, and encodes. */
    public static Contender plainWithState() {
        return plain("plain", "plain Kafka Streams topology with state", "true");
    }

    /** A Kafka Streams topology that decodes, encodes and remembers nothing. */
    public static Contender passThrough() {
        return plain("pass-through", "Kafka Streams pass-through, regular commits only", "false");
    }

    /** A spring-kafka listener with the same rules and all runners in memory, and a transaction for each record. */
    public static Contender listenerByRecord() {
        return listener("by-record", "spring-kafka listener, a transaction for each record", "single");
    }

    /** The same with a transaction for what a poll brings. */
    public static Contender listenerByBatch() {
        return listener("by-batch", "spring-kafka listener, a transaction for each poll", "batch");
    }

    private static Contender plain(String code, String words, String state) {
        return new Contender(
                code, words, SHIPPED_HEAP_MEBIBYTES, ofOurs(PlainStream.class), List.of("--benchmark.state=" + state));
    }

    private static Contender listener(String code, String words, String type) {
        return new Contender(
                code,
                words,
                HEAP_FOR_ALL_RUNNERS_MEBIBYTES,
                ofOurs(PlainListener.class),
                Stream.concat(CLIENTS_OF_LISTENER.stream(), Stream.of("--spring.kafka.listener.type=" + type))
                        .toList());
    }

    private static List<String> ofOurs(Class<?> main) {
        return List.of("-cp", SERVICE_JAR + File.pathSeparator + BENCHMARKS_JAR, main.getName());
    }

    /** Those with these codes. */
    public static List<Contender> of(List<String> codes) {
        return Stream.of(service(), plainWithState(), passThrough(), listenerByRecord(), listenerByBatch())
                .filter(contender -> codes.contains(contender.code))
                .toList();
    }
}
