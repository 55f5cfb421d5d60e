package org.hiptriage.systemtests.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for.
 *
 * @param minutes for how long faults begin
 * @param atLeast so many faults are inflicted, however long a slow machine takes for them
 * @param seed the same faults in the same order for the same seed
 * @param rate visits of made-up runners a second
 * @param only parts of names of faults; all faults where empty
 * @param registryHome where a schema registry was unpacked to, which the services are told of; without one they know of none
 * @param former a checkout of an earlier commit, built there, whose services run beside those of this one
 * @param tamper how the evidence is judged a second time, spoilt as a false build would: drop-alert or double-alert
 * @param table reports from which the page is made anew, in place of a run
 */
record ChaosOptions(
        double minutes,
        int atLeast,
        long seed,
        int rate,
        List<String> only,
        Optional<Path> registryHome,
        Optional<Path> former,
        Optional<String> tamper,
        Optional<Path> out,
        List<Path> table) {
    static final String USAGE = """
            usage: ./run chaos [--minutes N] [--at-least FAULTS] [--seed S] [--rate N] [--only PART_OF_A_NAME]... [--registry]
                               [--former CHECKOUT] [--out FILE]
                   ./run chaos --list [--registry] [--former CHECKOUT]    name the faults
                   ./run chaos --table PAGE REPORT...    put the tables of reports into a page""";

    private static final int USUAL_RATE = 15;

    static ChaosOptions parse(List<String> arguments) {
        double minutes = 5;
        int atLeast = 0;
        long seed = System.nanoTime() & 0xFFFF;
        int rate = USUAL_RATE;
        List<String> only = new ArrayList<>();
        Optional<Path> registryHome = Optional.empty();
        Optional<Path> former = Optional.empty();
        Optional<String> tamper = Optional.empty();
        Optional<Path> out = Optional.empty();
        List<Path> table = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String option = arguments.get(i);
            if (option.equals("--table")) {
                arguments.subList(i + 1, arguments.size()).forEach(file -> table.add(Path.of(file)));
                break;
            }
            if (option.equals("--registry")) {
                registryHome = Optional.of(Path.of(System.getenv().getOrDefault("HIP_REGISTRY_HOME", "")));
                continue;
            }
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(option + " needs a value, or is unknown");
            }
            String value = arguments.get(++i);
            try {
                switch (option) {
                    case "--minutes" -> minutes = Double.parseDouble(value);
                    case "--at-least" -> atLeast = Integer.parseInt(value);
                    case "--seed" -> seed = Long.parseLong(value);
                    case "--rate" -> rate = Integer.parseInt(value);
                    case "--only" -> only.add(value);
                    case "--former" -> former = Optional.of(Path.of(value).toAbsolutePath());
                    case "--tamper-too" -> tamper = Optional.of(value);
                    case "--out" -> out = Optional.of(Path.of(value));
                    default -> throw new IllegalArgumentException("unknown option: " + option);
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(option + " needs a number, not '" + value + "'", e);
            }
        }
        if (minutes <= 0 || rate < 1 || rate > 1_000) {
            throw new IllegalArgumentException("--minutes must be above 0, --rate 1 to 1000");
        }
        return new ChaosOptions(
                minutes, atLeast, seed, rate, List.copyOf(only), registryHome, former, tamper, out, List.copyOf(table));
    }

    String command() {
        var command = new StringBuilder("./run chaos --minutes %s".formatted(plain(minutes)));
        if (atLeast > 0) {
            command.append(" --at-least ").append(atLeast);
        }
        command.append(" --seed ").append(seed);
        if (rate != USUAL_RATE) {
            command.append(" --rate ").append(rate);
        }
        only.forEach(part -> command.append(" --only '").append(part).append('\''));
        registryHome.ifPresent(home -> command.append(" --registry"));
        former.ifPresent(checkout -> command.append(" --former CHECKOUT"));
        return command.toString();
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
