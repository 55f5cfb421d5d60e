package org.hiptriage.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.hiptriage.events.KnowledgePackPublished;
import org.hiptriage.events.PublicationKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.replay.shadow.ShadowCommand;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Owner;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.triage.knowledge.yaml.PackFile;
import org.hiptriage.triage.stream.publication.SigningKey;
import org.hiptriage.vignettes.story.StoryBook;
import org.hiptriage.vignettes.story.Vignette;
import org.hiptriage.vignettes.verdict.Examination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The commands on a real broker, with the packs and the vignettes of the repository. */
class PackCommandIT {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Path SHIPPED =
            REPOSITORY.resolve("triage-service/src/main/resources/knowledge/runner-hip-pain.yaml");
    private static final EventSerde<SymptomsReported> REPORTS = EventSerde.of(SymptomsReported.class);

    private record Outcome(int status, String out, String err) {}

    private EmbeddedKafkaKraftBroker broker;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerProperties(Map.of("auto.create.topics.enable", "false"));
        broker.afterPropertiesSet();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.getBrokersAsString()))) {
            admin.createTopics(Stream.of(Owner.values())
                            .flatMap(owner -> Topics.toCreateBy(owner).stream())
                            .toList())
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    @AfterEach
    void stop() {
        broker.destroy();
    }

    @Test
    void a_pack_is_published_listed_and_rolled_back_by_one_command_each() throws IOException {
        Path key = key();
        Path pack = pack("2026.12.0", text -> text);
        Instant from = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.SECONDS);

        Outcome published = pack("publish", pack.toString(), "--key", key.toString(), "--from", from.toString());
        assertThat(published.status()).as(published.err()).isZero();
        assertThat(published.out())
                .contains("Published as number 1: runner-hip-pain 2026.12.0 (" + sha(pack))
                .contains(from.toString());

        Outcome rolledBack = pack("rollback", "runner-hip-pain", "--to", shippedVersion(), "--key", key.toString());
        assertThat(rolledBack.status()).as(rolledBack.err()).isZero();
        assertThat(rolledBack.out()).contains("Published as number 2: runner-hip-pain " + shippedVersion());

        Outcome list = pack("list", "--key", key.toString());
        assertThat(list.status()).as(list.err()).isZero();
        assertThat(list.out())
                .contains("1  RELEASE  runner-hip-pain 2026.12.0 (" + sha(pack))
                .contains("2  ROLLBACK runner-hip-pain " + shippedVersion())
                .contains("In force now: runner-hip-pain " + shippedVersion())
                .doesNotContain("refused");

        Outcome former = pack("rollback", "runner-hip-pain", "--to", "2026.11.0", "--key", key.toString());
        assertThat(former.status()).as(former.err()).isZero();
    }

    @Test
    void a_pack_that_has_forgotten_fever_is_caught_by_the_gate_by_the_shadow_run_and_by_the_signature()
            throws Exception {
        Path key = key();
        Path unsafe = pack("2026.12.0", PackCommandIT::withoutFever);

        Outcome gate = pack("publish", unsafe.toString(), "--key", key.toString());
        assertThat(gate.status()).isEqualTo(1);
        assertThat(gate.err()).contains("missed emergencies").contains("nothing is published");

        recordEveryFever();
        var shown = new ByteArrayOutputStream();
        int shadow = ShadowCommand.run(
                List.of(
                        "--candidate",
                        unsafe.toString(),
                        "--bootstrap",
                        broker.getBrokersAsString(),
                        "--page",
                        folder.resolve("shadow.html").toString()),
                Map.of(),
                new PrintStream(shown, true, UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
        assertThat(shadow).as(shown.toString(UTF_8)).isEqualTo(1);
        assertThat(shown.toString(UTF_8)).contains("would be missed");

        // Who gets past both by writing the topic has no key that anybody trusts.
        Path stolen = folder.resolve("stranger.key");
        SigningKey.make().write(stolen);
        append(SigningKey.read(stolen).sign(publication(unsafe)));
        append(publication(unsafe));
        Outcome list = pack("list", "--key", key.toString());
        assertThat(list.out())
                .contains("refused (signature): record runner-hip-pain/2026.12.0")
                .contains("refused (unsigned): record runner-hip-pain/2026.12.0")
                .contains("In force now: runner-hip-pain " + shippedVersion());
    }

    @Test
    void what_the_services_would_refuse_is_not_published() throws IOException {
        Path key = key();
        Path older = pack("2026.10.0", text -> text);
        Path pack = pack("2026.12.0", text -> text);
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "pack: [");

        assertThat(pack("publish", older.toString(), "--key", key.toString()).err())
                .contains("Nothing is published: runner-hip-pain 2026.10.0 is not above");
        assertThat(pack(
                                "publish",
                                pack.toString(),
                                "--key",
                                key.toString(),
                                "--from",
                                Instant.now().toString())
                        .err())
                .contains("60 seconds ahead");
        assertThat(pack("publish", broken.toString(), "--key", key.toString()).status())
                .isEqualTo(2);
        assertThat(pack("rollback", "runner-hip-pain", "--to", "2025.01.0", "--key", key.toString())
                        .err())
                .contains("neither published nor ever shipped");
        assertThat(pack("publish", pack.toString()).err()).contains("--key FILE");
        assertThat(pack("list").err()).contains("HIP_KNOWLEDGEPACKS_TRUSTEDKEYS");
        assertThat(pack("keys", key.toString()).err()).contains("no key is ever overwritten");
        assertThat(pack("list", "--key", key.toString()).out()).contains("Nothing was published yet.");
    }

    private Path key() {
        Path key = folder.resolve("packs.key");
        Outcome made = pack("keys", key.toString());
        assertThat(made.status()).as(made.err()).isZero();
        assertThat(made.out()).contains("HIP_KNOWLEDGEPACKS_TRUSTEDKEYS=MCowBQYDK2VwAyEA");
        return key;
    }

    private Path pack(String version, UnaryOperator<String> change) throws IOException {
        String text = Files.readString(SHIPPED).replace("version: " + shippedVersion(), "version: " + version);
        return Files.writeString(folder.resolve("runner-hip-pain-" + version + ".yaml"), change.apply(text));
    }

    private static String withoutFever(String pack) {
        String unsafe = pack.replace(
                "raisedBy: { any: [flag.fever, flag.chills, flag.hot-red-joint] }",
                "raisedBy: { any: [flag.chills, flag.hot-red-joint] }");
        assertThat(unsafe).isNotEqualTo(pack);
        return unsafe;
    }

    private static String shippedVersion() throws IOException {
        return Files.readString(SHIPPED)
                .lines()
                .filter(line -> line.startsWith("version: "))
                .map(line -> line.substring("version: ".length()))
                .findFirst()
                .orElseThrow();
    }

    private static String sha(Path pack) throws IOException {
        return new PackFile("", Files.readAllBytes(pack)).sha256().substring(0, 12);
    }

    private static KnowledgePackPublished publication(Path pack) throws IOException {
        byte[] content = Files.readAllBytes(pack);
        return new KnowledgePackPublished(
                1L,
                PublicationKind.RELEASE,
                "runner-hip-pain",
                "2026.12.0",
                new PackFile("", content).sha256(),
                Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.MILLIS),
                ByteBuffer.wrap(content),
                ByteBuffer.allocate(0));
    }

    private void append(KnowledgePackPublished publication) throws IOException, InterruptedException {
        PackTopic.at(broker.getBrokersAsString(), Optional.empty()).append(publication);
    }

    /** Every vignette in which fever alone tells of an infection, as if somebody had reported it. */
    private void recordEveryFever() throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.getBrokersAsString()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (Vignette vignette :
                    StoryBook.read(REPOSITORY.resolve("vignettes/data")).vignettes()) {
                if (vignette.assessment().toString().contains("flag.fever=present")) {
                    String runner = "r-" + UUID.randomUUID();
                    SymptomsReported asked = Examination.event(vignette);
                    SymptomsReported report = SymptomsReported.newBuilder(asked)
                            .setRunnerId(runner)
                            .setEventId(EventIds.symptomsReported(runner, asked.getAssessmentId()))
                            .build();
                    producer.send(new ProducerRecord<>("symptom-events", runner.getBytes(UTF_8), REPORTS.write(report)))
                            .get(30, TimeUnit.SECONDS);
                }
            }
        }
    }

    private Outcome pack(String... args) {
        List<String> all = args[0].equals("keys")
                ? List.of(args)
                : Stream.concat(Stream.of(args), Stream.of("--bootstrap", broker.getBrokersAsString()))
                        .toList();
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = PackCommand.run(
                all, Map.of(), REPOSITORY, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        return new Outcome(status, out.toString(UTF_8), err.toString(UTF_8));
    }
}
