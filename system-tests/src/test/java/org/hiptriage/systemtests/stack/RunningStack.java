package org.hiptriage.systemtests.stack;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The stack as a user starts it, by {@code ./run} or by compose, on free ports and with data of its own. */
public final class RunningStack implements AutoCloseable {
    /** Containers that start one behind the other beside a build took four on a busy machine; what fails ends sooner. */
    private static final Duration START = Duration.ofMinutes(8);

    private static final String REGISTRY = "--registry";
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final Duration STOP_AND_NOTE = Duration.ofMinutes(3);
    private static final String ISSUERS_KEY = "issuer-key.pem";
    /** The first stack of this process makes one by itself, which takes seconds; the others are given the same. */
    private static final AtomicReference<Path> KEY_OF_THE_FIRST = new AtomicReference<>();

    /** Push services and webhooks of tests are on loopback; and mail is offered, whether or not it gets anywhere. */
    private static final Map<String, String> NOTIFYING = Map.of(
            "HIP_WEBPUSH_ALLOWHTTP", "true",
            "HIP_WEBPUSH_ALLOWEDPRIVATENETWORKS", "127.0.0.0/8",
            "HIP_WEBHOOKS_ALLOWEDPRIVATENETWORKS", "127.0.0.0/8",
            "SPRING_MAIL_HOST", "127.0.0.1",
            "HIP_EMAIL_FROM", "triage@hip.example");

    private final Path data;
    private final Path console;
    private final List<String> options;
    private final List<Integer> ports;
    private final Map<String, String> settings;
    private final StackProgram program = StackProgram.ofThisBuild();
    private final Duration stopWithin;
    private Process process;

    private RunningStack(Path home, Map<String, String> settings, List<String> options, Duration stopWithin)
            throws IOException {
        this.options = options;
        this.stopWithin = stopWithin;
        this.ports = Ports.free(options.contains(REGISTRY) ? 8 : 6);
        this.settings = Map.copyOf(settings);
        Files.createDirectories(home);
        data = home.resolve("data");
        console = home.resolve("console.log");
        giveKey();
        process = launch();
        keepKey();
    }

    /** A stack with empty topics and an empty database, ready to be used. */
    static RunningStack started() {
        return started(NOTIFYING);
    }

    /** The same with settings of services, as environment variables. */
    public static RunningStack started(Map<String, String> settings) {
        return started(settings, List.of());
    }

    /** A stack with a schema registry, which {@link #registry()} is the address of. */
    public static RunningStack startedWithRegistry() {
        return started(NOTIFYING, List.of(REGISTRY));
    }

    private static RunningStack started(Map<String, String> settings, List<String> options) {
        return startedAsIs(archives(settings), options, STOP);
    }

    /** One that has done what each stack does at least, for what it loads to be noted when it ends. */
    static RunningStack startedToNoteClasses(Map<String, String> settings) {
        RunningStack stack = startedAsIs(settings, List.of(), STOP_AND_NOTE);
        String runner = "r-" + UUID.randomUUID();
        UUID assessment = UUID.randomUUID();
        stack.http().submit(Scenario.first("SELF_CARE").body(runner, assessment));
        stack.http().result(runner, assessment.toString());
        return stack;
    }

    private static Map<String, String> archives(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.putAll(StackProgram.ofThisBuild() == StackProgram.RUN ? ClassArchives.settings() : Map.of());
        return all;
    }

    private static RunningStack startedAsIs(Map<String, String> settings, List<String> options, Duration stopWithin) {
        try {
            return new RunningStack(
                    Optional.ofNullable(newData().getParent()).orElseThrow(), settings, options, stopWithin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same on data that is there already. */
    public static RunningStack startedOn(Path data, Map<String, String> settings) {
        try {
            return new RunningStack(
                    Optional.ofNullable(data.toAbsolutePath().getParent()).orElseThrow(),
                    archives(settings),
                    List.of(),
                    STOP);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new folder for a stack's data, which is not there yet. */
    public static Path newData() {
        try {
            return Files.createTempDirectory(
                            Files.createDirectories(Repository.file("system-tests/target/stacks")), "stack")
                    .resolve("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its data is. */
    public Path data() {
        return data;
    }

    /** What its parts have logged. */
    public LogFiles logs() {
        return new LogFiles(data.resolve("logs"));
    }

    /** The stack's HTTP services. */
    public HipTriage http() {
        return new HipTriage(url(0), url(1), url(2), new Tokens(data));
    }

    /** Where an outside Kafka client connects. */
    public String bootstrapServers() {
        return "127.0.0.1:" + ports.get(3);
    }

    /** The root of the schema registry, without a path. */
    public String registry() {
        return url(6);
    }

    /** The one text column that a query of the database gives; nulls as empty texts. */
    public List<String> texts(String sql) {
        String url = "jdbc:postgresql://127.0.0.1:" + ports.get(5) + "/hiptriage";
        var texts = new ArrayList<String>();
        try (Connection connection = DriverManager.getConnection(
                        url,
                        "hiptriage",
                        Files.readString(data.resolve("database-password")).strip());
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                texts.add(Objects.requireNonNullElse(rows.getString(1), ""));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** What {@code ./run} prints with these arguments beside the running stack; it must succeed. */
    public String command(String... arguments) {
        try {
            var builder = new ProcessBuilder(Repository.file("run").toString());
            builder.command().addAll(List.of(arguments));
            builder.environment().putAll(environment());
            Process process = builder.redirectError(ProcessBuilder.Redirect.appendTo(console.toFile()))
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("./run " + List.of(arguments) + " failed, see " + console);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every port that the stack listens on. */
    public List<Integer> ports() {
        return ports;
    }

    /** Stops the stack the way a user does, and starts it again with the same data. */
    public void restart() {
        stop();
        try {
            process = launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
        try {
            program.remove(environment());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(stopWithin.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("did not stop within " + stopWithin + ": see " + console);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void giveKey() throws IOException {
        Path known = KEY_OF_THE_FIRST.get();
        if (known != null && !Files.exists(data)) {
            Files.copy(known, Files.createDirectories(data).resolve(ISSUERS_KEY), COPY_ATTRIBUTES);
        }
    }

    private void keepKey() throws IOException {
        Path made = data.resolve(ISSUERS_KEY);
        if (KEY_OF_THE_FIRST.get() == null && Files.exists(made)) {
            KEY_OF_THE_FIRST.set(Files.copy(
                    made,
                    Files.createTempFile(console.getParent(), "issuer", ".pem"),
                    REPLACE_EXISTING,
                    COPY_ATTRIBUTES));
        }
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(program.start()));
        builder.command().addAll(options);
        builder.environment().putAll(environment());
        builder.environment().putAll(settings);
        Process started = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()))
                .start();
        Eventually.holds("the stack is ready, see " + console, START, () -> {
            if (!started.isAlive()) {
                throw new AssertionError("./run ended with " + started.exitValue() + ":\n" + consoleText());
            }
            return http().isReady();
        });
        program.writeTokens(data, environment());
        return started;
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(Map.of(
                "HIP_ASSESSMENT_PORT", ports.get(0).toString(),
                "HIP_TRIAGE_PORT", ports.get(1).toString(),
                "HIP_NOTIFICATION_PORT", ports.get(2).toString(),
                "HIP_KAFKA_PORT", ports.get(3).toString(),
                "HIP_KAFKA_CONTROLLER_PORT", ports.get(4).toString(),
                "HIP_DATABASE_PORT", ports.get(5).toString(),
                "HIP_DATA_DIR", data.toString(),
                // Of its own, beside whatever else runs on this machine.
                "COMPOSE_PROJECT_NAME", "hip-triage-" + ports.get(0)));
        if (ports.size() > 6) {
            environment.put("HIP_REGISTRY_PORT", ports.get(6).toString());
            environment.put("HIP_REGISTRY_MANAGEMENT_PORT", ports.get(7).toString());
        }
        return environment;
    }

    private String consoleText() {
        try {
            return Files.readString(console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String url(int port) {
        return "http://127.0.0.1:" + ports.get(port);
    }
}
