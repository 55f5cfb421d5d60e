package org.hiptriage.localstack;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * The launcher's command line; {@code ./run --help} explains it.
 *
 * @param registry whether there is a schema registry too
 * @param demo whether a made-up population goes through the stack
 * @param ratePerSecond posts of the population, once its history is sent
 * @param runners the population's size
 * @param seed the same seed gives the same runners, runs and answers
 */
record Options(boolean registry, boolean demo, double ratePerSecond, int runners, long seed) {
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
                case "--registry" ->
                    options = new Options(true, options.demo, options.ratePerSecond, options.runners, options.seed);
                case "--demo" ->
                    options = new Options(options.registry, true, options.ratePerSecond, options.runners, options.seed);
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
                            registry,
                            demo,
                            within(Double.parseDouble(value), 0.01, MAX_RATE_PER_SECOND),
                            runners,
                            seed);
                case "--runners" ->
                    new Options(
                            registry, demo, ratePerSecond, (int) within(Integer.parseInt(value), 1, MAX_RUNNERS), seed);
                default -> new Options(registry, demo, ratePerSecond, runners, Long.parseLong(value));
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
