package org.hiptriage.localstack;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * The command line.
 *
 * @param help only show what there is
 * @param demo whether a made-up population goes through the stack
 * @param ratePerSecond assessments that the population posts
 * @param runners the population's size
 * @param seed the same seed gives the same runners and answers
 */
record Options(boolean help, boolean demo, double ratePerSecond, int runners, long seed) {
    static final String USAGE = """
            usage: ./run                         start the broker, the database and the three services; Ctrl-C stops them
                   ./run --demo [--rate N] [--runners N] [--seed S]
                                                 the same, and a made-up population posts assessments:
                                                 N a second (2), by N runners (200), the same answers for the same seed (1)
                   ./run check FILE.json [--json]
                                                 triage one assessment from a file, without any server
                   ./run --help                  show this

            environment: HIP_ASSESSMENT_PORT (8081)  HIP_TRIAGE_PORT (8082)  HIP_NOTIFICATION_PORT (8083)
                         HIP_KAFKA_PORT (9092)  HIP_KAFKA_CONTROLLER_PORT (9093)  HIP_DATABASE_PORT (54329)
                         HIP_DATA_DIR (.data beside ./run)""";

    private static final double MAX_RATE_PER_SECOND = 1_000;
    private static final int MAX_RUNNERS = 100_000;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException with the reason, if it makes no sense
     */
    static Options parse(List<String> arguments) {
        Options options = new Options(false, false, 2, 200, 1);
        boolean tuned = false;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--help", "-h" -> {
                    return new Options(true, false, 2, 200, 1);
                }
                case "--demo" ->
                    options = new Options(false, true, options.ratePerSecond, options.runners, options.seed);
                case "--rate", "--runners", "--seed" -> {
                    tuned = true;
                    options = options.with(argument, valueOf(argument, rest));
                }
                default -> throw new IllegalArgumentException("unknown option: " + argument);
            }
        }
        if (tuned && !options.demo) {
            throw new IllegalArgumentException("--rate, --runners and --seed go with --demo");
        }
        return options;
    }

    private static String valueOf(String argument, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(argument + " needs a number");
        }
        return rest.next();
    }

    private Options with(String argument, String value) {
        try {
            return switch (argument) {
                case "--rate" ->
                    new Options(
                            help, demo, within(Double.parseDouble(value), 0.01, MAX_RATE_PER_SECOND), runners, seed);
                case "--runners" ->
                    new Options(help, demo, ratePerSecond, (int) within(Integer.parseInt(value), 1, MAX_RUNNERS), seed);
                default -> new Options(help, demo, ratePerSecond, runners, Long.parseLong(value));
            };
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(argument + " needs a number, not '" + value + "'", notANumber);
        }
    }

    private static double within(double value, double from, double to) {
        if (value >= from && value <= to) {
            return value;
        }
        throw new IllegalArgumentException(String.format(Locale.ROOT, "%s is not within %s to %s", value, from, to));
    }
}
