package org.hiptriage.vignettes;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.KnowledgeSettings;
import org.hiptriage.triage.MissingPackException;
import org.hiptriage.triage.knowledge.yaml.BrokenPackException;
import org.hiptriage.vignettes.measure.Gate;
import org.hiptriage.vignettes.story.BrokenStoryException;

/** Asks packs about every vignette: {@code [--knowledge FOLDER]}. */
public final class BenchmarkCommand {
    private static final String USAGE = """
            usage: benchmark [--knowledge FOLDER]

            Asks the rules about every vignette, prints how often they agree with the sources, and writes vignettes/target/benchmark.html.
            With the packs that ship, also docs/benchmark.md and docs/images/benchmark.svg; with those of a FOLDER, nothing there.
            Exit status: 0 where the gate is passed, 1 where it is not, 2 where the packs or a vignette cannot be used.
            """;

    private BenchmarkCommand() {}

    /** Runs the command on the repository of the property hip.repository and ends the process. */
    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        Path repository = Path.of(System.getProperty("hip.repository", "."));
        int status = run(List.of(args), repository, System.getenv(), out, err);
        out.flush();
        err.flush();
        System.exit(status);
    }

    static int run(
            List<String> args, Path repository, Map<String, String> environment, PrintStream out, PrintStream err) {
        boolean ofFolder = args.size() == 2 && args.get(0).equals("--knowledge");
        if (!args.isEmpty() && !ofFolder) {
            boolean asked = args.equals(List.of("--help"));
            (asked ? out : err).print(USAGE);
            return asked ? 0 : 2;
        }
        Optional<Path> folder = ofFolder
                ? Optional.of(Path.of(args.get(1)))
                : Optional.ofNullable(environment.get("HIP_TRIAGE_KNOWLEDGEDIRECTORY"))
                        .map(Path::of);
        try {
            var settings = new KnowledgeSettings(folder.orElse(null), true);
            Benchmark benchmark =
                    Benchmark.of(repository, KnowledgePacks.read(settings).knowledge());
            out.print(benchmark.onTerminal(
                    System.getProperty("native.encoding", "").equalsIgnoreCase("UTF-8")));
            if (folder.isEmpty()) {
                benchmark.writeDocumentation(repository);
                out.println("Written: docs/benchmark.md, docs/images/benchmark.svg");
            }
            out.println("Every vignette: " + benchmark.writePage(repository));
            return Gate.objections(benchmark.figures()).isEmpty() ? 0 : 1;
        } catch (BrokenPackException | MissingPackException | BrokenStoryException | IOException e) {
            err.println(e.getMessage());
            return 2;
        }
    }
}
