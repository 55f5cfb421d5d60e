package org.hiptriage.systemtests.faults;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.hiptriage.systemtests.faults.injection.Fault;

/** Which fault is next, by seed: every one comes once before any comes again. What this machine cannot do is left out when its turn comes. */
final class Schedule {
    private static final double BESIDE_ANOTHER = 0.5;
    private static final int AT_ONCE = 3;

    private final List<Fault> faults;
    private final Random random;
    private final Deque<Fault> bag = new ArrayDeque<>();

    Schedule(List<Fault> faults, Random random) {
        this.faults = List.copyOf(faults);
        this.random = random;
    }

    /** One fault, or up to three of different areas at once. */
    List<Fault> next() {
        List<Fault> together = new ArrayList<>(List.of(draw()));
        while (together.size() < AT_ONCE && random.nextDouble() < BESIDE_ANOTHER) {
            Fault another = draw();
            if (together.stream().anyMatch(fault -> fault.area() == another.area())) {
                bag.addFirst(another);
                break;
            }
            together.add(another);
        }
        return List.copyOf(together);
    }

    private Fault draw() {
        if (bag.isEmpty()) {
            List<Fault> shuffled = new ArrayList<>(faults);
            Collections.shuffle(shuffled, random);
            bag.addAll(shuffled);
        }
        Fault drawn = bag.removeFirst();
        return drawn.missing().isEmpty() ? drawn : draw();
    }
}
