package org.hiptriage.localstack.demo;

import java.util.List;
import java.util.Random;

/**
 * One made-up runner.
 *
 * @param runnerId opaque, tells the seed and the number only
 * @param age years
 * @param side left, right or both
 * @param painScore the usual one, 0 to 10; a report lies within 1 of it
 */
record Runner(String runnerId, int age, String side, Complaint complaint, int painScore) {
    private static final List<String> SIDES = List.of("left", "right", "left", "right", "both");
    private static final int YOUNGEST = 14;
    private static final int OLDEST = 78;
    private static final double MEAN_AGE = 38;
    private static final double AGE_SPREAD = 13;

    static Runner random(String runnerId, Random random) {
        int age = (int) Math.max(YOUNGEST, Math.min(OLDEST, MEAN_AGE + AGE_SPREAD * random.nextGaussian()));
        String side = SIDES.get(random.nextInt(SIDES.size()));
        Complaint complaint = Complaint.random(random);
        int painScore = (int) Math.max(1, Math.min(8, Math.round(3 + 1.5 * random.nextGaussian())));
        return new Runner(runnerId, age, side, complaint, painScore);
    }
}
