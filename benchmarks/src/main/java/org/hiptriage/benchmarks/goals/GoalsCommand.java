package org.hiptriage.benchmarks.goals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws the first table of a page of figures. */
public final class GoalsCommand {
    private GoalsCommand() {}

    /** Arguments: the page, Markdown; the picture to write. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: benchmarks/goals PAGE.md PICTURE.svg");
            System.exit(2);
        }
        String svg = new GoalsPlot(Goal.in(Files.readString(Path.of(arguments[0])))).svg();
        Files.writeString(Path.of(arguments[1]), svg);
    }
}
