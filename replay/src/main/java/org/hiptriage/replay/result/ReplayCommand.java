package org.hiptriage.replay.result;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.replay.recording.Access;
import org.hiptriage.replay.recording.Options;
import org.hiptriage.replay.recording.UnreadableRecordingException;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.registry.rest.RegistryUnavailableException;
import org.hiptriage.schemas.sealing.KeyStoreAwayException;
import org.hiptriage.schemas.serde.SealedRecordException;
import org.hiptriage.sealing.Sealing;
import org.hiptriage.triage.MissingPackException;
import org.hiptriage.triage.knowledge.yaml.BrokenPackException;
import org.hiptriage.triage.stream.publication.topic.PackRecords;

/** Decides one result again: {@code RESULT_ID [--pack FILE]...}. */
public final class ReplayCommand {
    private static final String USAGE = """
            usage: replay RESULT_ID [--pack FILE]... [--bootstrap HOST:PORT] [--command-config FILE]

            Decides a result again, from what the topics hold of its runner up to then and by the packs that it names, and compares it
            with what was published, field by field. Packs of earlier releases and those that were published are found; any other is given by --pack.
            Nothing is published, and no consumer group is joined.
            Exit status: 0 equal in all fields, 1 different, 2 wrong usage or packs, 3 cannot be told, and why.
            """;

    private ReplayCommand() {}

    /** Runs the command and ends the process. */
    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        int status = run(List.of(args), System.getenv(), out, err);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /**
     * Runs the command.
     *
     * @return the exit status
     */
    public static int run(List<String> args, Map<String, String> environment, PrintStream out, PrintStream err) {
        if (args.contains("--help")) {
            out.print(USAGE);
            return 0;
        }
        try {
            Options options = Options.of(args, List.of("--pack", "--bootstrap", "--command-config"), List.of());
            List<UUID> ids = ids(options.words());
            var access = new Access(
                    options.last("--bootstrap"),
                    options.last("--command-config").map(Path::of),
                    environment);
            PackShelf shelf = PackShelf.with(
                    options.all("--pack").stream().map(Path::of).toList(),
                    Optional.ofNullable(environment.get("HIP_TRIAGE_KNOWLEDGEDIRECTORY"))
                            .map(Path::of),
                    () -> PackRecords.files(access.recording().publications()));
            try (Sealing sealing = access.sealing();
                    EventFormats formats = access.formats(sealing)) {
                Replayed replayed = new ResultReplay(access.recording(), formats, shelf).of(ids.get(0));
                out.print(ReplayText.of(replayed));
                return replayed.isUncertain() ? 3 : replayed.isEqual() ? 0 : 1;
            }
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.print(USAGE);
            return 2;
        } catch (BrokenPackException | MissingPackException e) {
            err.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            err.println("The file of --pack cannot be read: " + e.getMessage());
            return 2;
        } catch (NoReplayException
                | UnreadableRecordingException
                | RegistryUnavailableException
                | SealedRecordException
                | KeyStoreAwayException e) {
            err.println(e.getMessage());
            return 3;
        }
    }

    private static List<UUID> ids(List<String> words) {
        List<UUID> ids = new ArrayList<>();
        for (String word : words) {
            try {
                ids.add(UUID.fromString(word));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "RESULT_ID is the id of a result, as 76c01550-4d98-52b7-9ac1-be93fb6934a6", e);
            }
        }
        if (ids.size() != 1) {
            throw new IllegalArgumentException("replay needs one RESULT_ID");
        }
        return ids;
    }
}
