package org.hiptriage.publishing;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.hiptriage.replay.recording.Options;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.KnowledgeSettings;
import org.hiptriage.triage.MissingPackException;
import org.hiptriage.triage.knowledge.yaml.BrokenPackException;
import org.hiptriage.triage.knowledge.yaml.PackFile;
import org.hiptriage.triage.stream.publication.PublishedPacks;
import org.hiptriage.triage.stream.publication.SigningKey;
import org.hiptriage.triage.stream.publication.TrustedKeys;

/** Publishes knowledge packs, rolls back and lists: {@code publish}, {@code rollback}, {@code list}, {@code keys}. */
public final class PackCommand {
    private static final String USAGE = """
            usage: pack keys FILE
                   pack publish PACK.yaml --key FILE [--from INSTANT]
                   pack rollback NAME --to VERSION --key FILE [--from INSTANT]
                   pack list [--key FILE]

            keys makes a key pair in FILE, which only its owner may read, and prints the public key for hip.knowledge-packs.trusted-keys.
            publish puts a new version of a pack in force, in all instances alike, for what is received from INSTANT on (in two minutes,
            and never in less than one). A pack that is broken, older or does not pass the gate of the vignettes is not published.
            rollback puts an earlier version in force again. list tells what was published, what was refused and what is in force; it
            trusts HIP_KNOWLEDGEPACKS_TRUSTEDKEYS, or the key in FILE. All but keys take --bootstrap HOST:PORT and --command-config FILE.
            Exit status: 0 done, 1 refused, and why, 2 wrong usage or files, 3 the topic cannot be reached.
            """;
    private static final List<String> OPTIONS = List.of("--key", "--from", "--to", "--bootstrap", "--command-config");

    private final Map<String, String> environment;
    private final Path repository;
    private final Clock clock;
    private final PrintStream out;

    private PackCommand(Map<String, String> environment, Path repository, Clock clock, PrintStream out) {
        this.environment = environment;
        this.repository = repository;
        this.clock = clock;
        this.out = out;
    }

    /** Runs the command and ends the process. */
    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        Path repository = Path.of(System.getProperty("hip.repository", "."));
        int status = run(List.of(args), System.getenv(), repository, out, err);
        out.flush();
        err.flush();
        System.exit(status);
    }

    static int run(
            List<String> args, Map<String, String> environment, Path repository, PrintStream out, PrintStream err) {
        if (args.contains("--help")) {
            out.print(USAGE);
            return 0;
        }
        try {
            new PackCommand(environment, repository, Clock.systemUTC(), out).run(Options.of(args, OPTIONS, List.of()));
            return 0;
        } catch (RefusedException e) {
            err.println(e.getMessage());
            return 1;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.print(USAGE);
            return 2;
        } catch (BrokenPackException | MissingPackException e) {
            err.println(e.getMessage());
            return 2;
        } catch (NoSuchFileException e) {
            err.println("There is no file " + e.getMessage());
            return 2;
        } catch (FileAlreadyExistsException e) {
            err.println(e.getMessage() + " is there already: no key is ever overwritten.");
            return 2;
        } catch (IOException e) {
            err.println("A file cannot be read or written: " + e.getMessage());
            return 2;
        } catch (KafkaException e) {
            err.println(
                    "The topic cannot be reached: " + e.getMessage()
                            + " Start ./run, or name the broker by --bootstrap HOST:PORT and how to get in by --command-config FILE.");
            return 3;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 3;
        }
    }

    private void run(Options options) throws RefusedException, IOException, InterruptedException {
        List<String> words = options.words();
        String what = words.isEmpty() ? "" : words.get(0);
        if (words.size() == 2 && what.equals("keys")) {
            makeKeys(Path.of(words.get(1)));
        } else if (words.size() == 2 && what.equals("publish")) {
            var file = new PackFile(words.get(1), Files.readAllBytes(Path.of(words.get(1))));
            publisher(options).publish(file, key(options), from(options));
        } else if (words.size() == 2 && what.equals("rollback")) {
            String version =
                    options.last("--to").orElseThrow(() -> new IllegalArgumentException("rollback needs --to VERSION"));
            publisher(options).rollBack(words.get(1), version, key(options), from(options));
        } else if (words.size() == 1 && what.equals("list")) {
            out.print(PackList.of(
                    topic(options).records(), PublishedPacks.none(base(), trusted(options)), clock.instant()));
        } else {
            throw new IllegalArgumentException("pack needs publish PACK.yaml, rollback NAME, list or keys FILE");
        }
    }

    private void makeKeys(Path file) throws IOException {
        SigningKey key = SigningKey.make();
        key.write(file);
        out.println(file + " holds the key pair. Keep it away from the services; they need only this:");
        out.println("HIP_KNOWLEDGEPACKS_TRUSTEDKEYS=" + key.encodedPublic());
    }

    private Publisher publisher(Options options) throws IOException {
        return new Publisher(topic(options), base(), trusted(options), new PackGate(repository), clock, out);
    }

    private PackTopic topic(Options options) throws IOException {
        String local = "127.0.0.1:" + environment.getOrDefault("HIP_KAFKA_PORT", "9092");
        return PackTopic.at(
                options.last("--bootstrap").orElse(local),
                options.last("--command-config").map(Path::of));
    }

    private KnowledgePacks base() {
        return KnowledgePacks.read(new KnowledgeSettings(
                Optional.ofNullable(environment.get("HIP_TRIAGE_KNOWLEDGEDIRECTORY"))
                        .map(Path::of)
                        .orElse(null),
                true));
    }

    private TrustedKeys trusted(Options options) throws IOException {
        List<String> keys = new ArrayList<>(Stream.of(environment
                        .getOrDefault("HIP_KNOWLEDGEPACKS_TRUSTEDKEYS", "")
                        .split(",", -1))
                .filter(key -> !key.isBlank())
                .toList());
        if (options.last("--key").isPresent()) {
            keys.add(key(options).encodedPublic());
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(
                    "list needs to know whose signature counts: set HIP_KNOWLEDGEPACKS_TRUSTEDKEYS as for triage-service, or give --key FILE");
        }
        return TrustedKeys.of(keys);
    }

    private static SigningKey key(Options options) throws IOException {
        return SigningKey.read(Path.of(options.last("--key")
                .orElseThrow(() -> new IllegalArgumentException("needs --key FILE, as pack keys made it"))));
    }

    private static Optional<Instant> from(Options options) {
        try {
            return options.last("--from").map(Instant::parse);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("--from is a moment as 2026-12-01T12:00:00Z", e);
        }
    }
}
