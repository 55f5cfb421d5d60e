package org.hiptriage.benchmarks.goals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A row of the page's first table.
 *
 * @param what was measured, without formatting
 * @param times how many times as good as the goal it is: from 1 on it is met
 */
record Goal(String what, double times) {
    private static final String HEADING = "| what | against | goal | measured | times as good as the goal |";
    private static final int COLUMNS = 5;

    /**
     * The rows in their order.
     *
     * @param page Markdown
     * @throws IllegalArgumentException where there is no such table, or a last column is neither empty nor a number above 0
     */
    static List<Goal> in(String page) {
        List<Goal> goals = new ArrayList<>();
        boolean inside = false;
        for (String line : page.lines().toList()) {
            if (line.equals(HEADING)) {
                inside = true;
            } else if (inside && !line.startsWith("|")) {
                return List.copyOf(goals);
            } else if (inside && !line.startsWith("|---")) {
                of(line).ifPresent(goals::add);
            }
        }
        throw new IllegalArgumentException("there is no table that begins with " + HEADING);
    }

    /** Empty where nothing was measured that could be set against the goal. */
    private static Optional<Goal> of(String row) {
        List<String> cells = Arrays.stream(row.split("\\|", -1))
                .skip(1)
                .map(String::strip)
                .limit(COLUMNS)
                .toList();
        if (cells.size() < COLUMNS) {
            throw new IllegalArgumentException("a row has fewer than " + COLUMNS + " columns: " + row);
        }
        String times = cells.get(COLUMNS - 1).replace("*", "");
        if (times.isEmpty()) {
            return Optional.empty();
        }
        try {
            double number = Double.parseDouble(times);
            if (number > 0) {
                return Optional.of(new Goal(cells.get(0).replaceAll("[*`]|\\[|]\\([^)]*\\)", ""), number));
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new IllegalArgumentException("the last column has to be empty or a number above 0: " + row);
    }
}
