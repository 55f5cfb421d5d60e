package org.hiptriage.triage.preview;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hiptriage.triage.preview.text.Terminal;

/** Triages one assessment from a file with the rules of the service, without a server: {@code FILE.json [--json]}. */
public final class CheckCommand {
    private static final String USAGE = """
            usage: check FILE.json [--json]

            Triages one assessment from a file and prints the result; --json prints it as JSON.
            The file holds the body of POST /api/v1/assessments; assessmentId, runnerId and observedAt may be left out.
            Exit status: 0 whatever the result is, 2 where the file cannot be triaged.
            """;

    private CheckCommand() {}

    /** Runs the command and ends the process: 0 whatever the finding, 2 where the file cannot be triaged. */
    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        int status = run(List.of(args), System.getenv(), out, err);
        out.flush();
        err.flush();
        System.exit(status);
    }

    static int run(List<String> args, Map<String, String> environment, PrintStream out, PrintStream err) {
        if (args.contains("--help") || args.contains("-h")) {
            out.print(USAGE);
            return 0;
        }
        List<String> files = new ArrayList<>(args);
        boolean json = files.removeIf("--json"::equals);
        if (files.size() != 1 || files.get(0).startsWith("--")) {
            err.print(USAGE);
            return 2;
        }
        Terminal terminal = Terminal.ofStandardOutput(environment);
        try {
            var check = new FileCheck(files.get(0), environment, Clock.systemUTC());
            out.print(json ? check.json() : check.text(terminal));
            return 0;
        } catch (RefusedFileException e) {
            err.print(e.text(terminal));
            return 2;
        }
    }
}
