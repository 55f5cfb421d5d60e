package org.hiptriage.localstack;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the user at the console what goes on: a line for each step, with the seconds since the start. */
final class Progress {
    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintStream console;
    private final long startedAtNanos = System.nanoTime();

    Progress(PrintStream console) {
        this.console = console;
    }

    void step(String text) {
        console.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), text);
    }

    void line(String text) {
        console.println(text);
    }

    double seconds() {
        return (System.nanoTime() - startedAtNanos) / NANOS_PER_SECOND;
    }
}
