package org.hiptriage.localstack.demo.population;

import java.util.List;
import java.util.Random;

/**
 * One made-up runner.
 *
 * @param runnerId opaque, tells the seed and the number only
 * @param age years
 * @param side left, right or both
 * @param painScore the usual one where it hurts, 0 to 10; a report lies within 1 of it
 * @param fate what all that happens to this runner follows from
 */
record Runner(String runnerId, int age, String side, Complaint complaint, int painScore, Habits habits, long fate) {
    private static final List<String> SIDES = List.of("left", "right", "left", "right", "both");
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final int YOUNGEST = 14;
    private static final int OLDEST = 78;
    private static final double MEAN_AGE = 38;
    private static final double AGE_SPREAD = 13;

    static Runner random(long seed, int number) {
        Random random = drawn(seed, number);
        int age = (int) Math.max(YOUNGEST, Math.min(OLDEST, MEAN_AGE + AGE_SPREAD * random.nextGaussian()));
        String side = SIDES.get(random.nextInt(SIDES.size()));
        Complaint complaint = Complaint.random(random);
        int painScore = (int) Math.max(1, Math.min(8, Math.round(3 + 1.5 * random.nextGaussian())));
        String runnerId = "demo-" + seed + "-" + number;
        return new Runner(runnerId, age, side, complaint, painScore, Habits.random(random), random.nextLong());
    }

    /** The same each time it is asked about the same: any week can be told without those before it. */
    Random chance(long... about) {
        return drawn(fate, about);
    }

    private static Random drawn(long seed, long... about) {
        long mixed = mix(seed);
        for (long part : about) {
            mixed = mix(mixed ^ part);
        }
        return new Random(mixed);
    }

    /** Random alone gives alike numbers for seeds that lie close together; these are the steps of SplittableRandom. */
    private static long mix(long value) {
        long mixed = value + GOLDEN_GAMMA;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
