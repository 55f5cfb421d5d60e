package org.hiptriage.localstack.demo.population;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * How a runner trains.
 *
 * @param days the days of the week with a run, the long run's among them; the others are rest days
 * @param longRunDay Saturday or Sunday
 * @param longRunMeters how long the long run is at the beginning of a season
 * @param growth by how much it grows from week to week, for example 0.03
 * @param secondsPerKilometer the usual pace
 * @param stepsPerMinute the usual cadence
 * @param climbPerKilometer metres up, and down again, in a kilometre
 * @param startHour the hour at which runs usually start
 * @param pairsOfShoes worn in turn
 * @param shoeLifeMeters after how much a pair is replaced; some wear theirs for too long
 * @param syncsOnceAWeek whether the watch is connected on Sundays only
 * @param phoneToo whether a telephone records every run as well
 */
record Habits(
        Set<DayOfWeek> days,
        DayOfWeek longRunDay,
        double longRunMeters,
        double growth,
        double secondsPerKilometer,
        double stepsPerMinute,
        double climbPerKilometer,
        int startHour,
        int pairsOfShoes,
        double shoeLifeMeters,
        boolean syncsOnceAWeek,
        boolean phoneToo) {
    private static final List<Integer> START_HOURS = List.of(6, 6, 7, 12, 17, 18, 19);
    private static final double LIVES_IN_HILLS = 0.1;
    private static final double SYNCS_ONCE_A_WEEK = 0.25;
    private static final double PHONE_TOO = 0.15;

    static Habits random(Random random) {
        DayOfWeek longRunDay = random.nextBoolean() ? DayOfWeek.SATURDAY : DayOfWeek.SUNDAY;
        Set<DayOfWeek> days = EnumSet.of(longRunDay);
        int count = 2 + random.nextInt(4);
        while (days.size() < count) {
            days.add(DayOfWeek.of(1 + random.nextInt(7)));
        }
        return new Habits(
                Set.copyOf(days),
                longRunDay,
                between(6_000, 18_000, random),
                between(0.01, 0.04, random),
                between(285, 430, random),
                between(158, 184, random),
                random.nextDouble() < LIVES_IN_HILLS ? between(22, 35, random) : between(1, 12, random),
                START_HOURS.get(random.nextInt(START_HOURS.size())),
                1 + random.nextInt(3),
                between(500_000, 1_000_000, random),
                random.nextDouble() < SYNCS_ONCE_A_WEEK,
                random.nextDouble() < PHONE_TOO);
    }

    static double between(double least, double most, Random random) {
        return least + (most - least) * random.nextDouble();
    }
}
