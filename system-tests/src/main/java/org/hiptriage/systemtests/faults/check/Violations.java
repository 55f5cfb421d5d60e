package org.hiptriage.systemtests.faults.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What breaks the promise. */
public final class Violations {
    private final List<String> found = new ArrayList<>();

    void add(String what) {
        found.add(what);
    }

    void addIf(boolean broken, String what) {
        if (broken) {
            found.add(what);
        }
    }

    /** All of them, each a sentence; empty where the promise was kept. */
    public List<String> all() {
        return List.copyOf(found);
    }

    static <T> Map<String, List<T>> by(Collection<T> items, Function<T, String> key) {
        return items.stream().collect(Collectors.groupingBy(key, HashMap::new, Collectors.toList()));
    }
}
