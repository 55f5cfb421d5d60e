package org.hiptriage.triage.knowledge.yaml.node;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that is wrong with a set of files. */
public final class Problems {

    private record Problem(int file, int line, String text) {}

    private final List<String> files = new ArrayList<>();
    private final List<Problem> found = new ArrayList<>();

    /** Notes a problem; lines count from 1. */
    public void add(String file, int line, String whatIsWrongAndWhatToDo) {
        if (!files.contains(file)) {
            files.add(file);
        }
        found.add(new Problem(files.indexOf(file), line, file + ":" + line + ": " + whatIsWrongAndWhatToDo));
    }

    /** One line for each, by file and line; empty where all is well. */
    public List<String> lines() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::file).thenComparingInt(Problem::line))
                .map(Problem::text)
                .distinct()
                .toList();
    }
}
