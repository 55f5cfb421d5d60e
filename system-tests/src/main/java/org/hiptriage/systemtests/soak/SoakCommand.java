package org.hiptriage.systemtests.soak;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.hiptriage.systemtests.faults.ChaosCommand;

/** {@code ./run soak}: exit status 1 where something was lost or doubled; what grows is for the reader of the report. */
public final class SoakCommand {
    private static final String USAGE = "usage: ./run soak [--minutes N] [--seed S] [--runners N] [--out FOLDER]";
    private static final int BROKEN = 1;
    private static final int WRONG_USAGE = 2;

    private SoakCommand() {}

    /**
     * What was asked for.
     *
     * @param minutes under load, after the saturation was found
     * @param runners who come again and again: memories of many more would still be filling
     */
    record Options(double minutes, long seed, int runners, Path out) {
        static Options parse(List<String> arguments) {
            var options = new Options(30, 1, 120, Path.of("."));
            for (int i = 0; i + 1 < arguments.size(); i += 2) {
                options = options.with(arguments.get(i), arguments.get(i + 1));
            }
            if (arguments.size() % 2 == 1) {
                throw new IllegalArgumentException(
                        arguments.get(arguments.size() - 1) + " needs a value, or is unknown");
            }
            if (options.minutes <= 0 || options.runners < 1) {
                throw new IllegalArgumentException("--minutes must be above 0, --runners 1 or more");
            }
            return options;
        }

        private Options with(String option, String value) {
            try {
                return switch (option) {
                    case "--minutes" -> new Options(Double.parseDouble(value), seed, runners, out);
                    case "--seed" -> new Options(minutes, Long.parseLong(value), runners, out);
                    case "--runners" -> new Options(minutes, seed, Integer.parseInt(value), out);
                    case "--out" -> new Options(minutes, seed, runners, Path.of(value));
                    default -> throw new IllegalArgumentException("unknown option: " + option);
                };
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(option + " needs a number, not '" + value + "'", e);
            }
        }
    }

    /** Options as {@link #USAGE} has them. */
    public static void main(String[] arguments) throws SQLException {
        Options options;
        try {
            options = Options.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(USAGE);
            System.exit(WRONG_USAGE);
            return;
        }
        boolean kept = new SoakRun(ChaosCommand.root(), options).run();
        // Threads of clients that wait for nobody any more must not keep it alive.
        System.exit(kept ? 0 : BROKEN);
    }
}
