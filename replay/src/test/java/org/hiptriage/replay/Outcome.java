package org.hiptriage.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** What a command came to. */
record Outcome(int status, String out, String err) {
    interface Command {
        int run(List<String> args, Map<String, String> environment, PrintStream out, PrintStream err);
    }

    static Outcome of(Command command, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = command.run(
                List.of(args), Map.of(), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        return new Outcome(status, out.toString(UTF_8), err.toString(UTF_8));
    }
}
