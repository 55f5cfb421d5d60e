package org.hiptriage.triage;

import java.util.OptionalInt;
import java.util.Random;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** Facts at random, with ages and scores that a report may carry, of which one in five is not known. */
public final class MadeUpFacts {

    private MadeUpFacts() {}

    /** Facts of these findings, of so many in a hundred that they are there, are not, or may be; of the rest nothing is said. */
    public static Facts of(Random random, FindingSet among, int present, int absent, int open) {
        FindingSet there = FindingSet.NONE;
        FindingSet notThere = FindingSet.NONE;
        FindingSet maybe = FindingSet.NONE;
        for (int bit : among.stream().toArray()) {
            int chance = random.nextInt(100);
            if (chance < present) {
                there = there.with(bit);
            } else if (chance < present + absent) {
                notThere = notThere.with(bit);
            } else if (chance < present + absent + open) {
                maybe = maybe.with(bit);
            }
        }
        return new Facts(there, notThere, maybe, FindingSet.NONE, number(random, 121), number(random, 11));
    }

    private static OptionalInt number(Random random, int below) {
        return random.nextInt(5) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(below));
    }
}
