package org.hiptriage.localstack.demo.population;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What a runner runs in one week: a long run, shorter ones, rest days; a little more than the week before, now and then far more. */
final class Week {
    /** One zone for all, so that the same seed gives the same runs wherever it is run. */
    static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private static final LocalDate FIRST_MONDAY = LocalDate.of(2024, 1, 1);
    private static final int SEASON_WEEKS = 26;
    private static final int GROWING_WEEKS = 14;
    private static final int LIGHT_WEEK = 4;
    private static final double LIGHTER = 0.75;
    private static final double SPIKE = 0.04;
    private static final double SOMETHING_CAME_UP = 0.08;
    private static final double TREADMILL = 0.06;
    private static final double HILLY_CLIMB = 15;

    private final Runner runner;
    private final long number;
    private final Random random;

    private Week(Runner runner, long number) {
        this.runner = runner;
        this.number = number;
        this.random = runner.chance(number);
    }

    /** The Monday of the week that this day is in. */
    static LocalDate mondayOf(LocalDate day) {
        return day.with(DayOfWeek.MONDAY);
    }

    /** The runs of the week that begins on this Monday, in order. */
    static List<Run> runs(Runner runner, LocalDate monday) {
        return new Week(runner, ChronoUnit.WEEKS.between(FIRST_MONDAY, monday)).runs(monday);
    }

    /** The day of that week's run that is far too long, if there is one. */
    static Optional<LocalDate> spike(Runner runner, LocalDate monday) {
        return new Week(runner, ChronoUnit.WEEKS.between(FIRST_MONDAY, monday)).isSpike()
                ? Optional.of(monday.with(runner.habits().longRunDay()))
                : Optional.empty();
    }

    private boolean isSpike() {
        return random.nextDouble() < SPIKE;
    }

    private List<Run> runs(LocalDate monday) {
        boolean spike = isSpike();
        List<Run> runs = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean cameUp = random.nextDouble() < SOMETHING_CAME_UP;
            double shorter = Habits.between(0.4, 0.65, random);
            double longer = Habits.between(1.3, 2.0, random);
            if (runner.habits().days().contains(day)) {
                boolean longRun = day == runner.habits().longRunDay();
                double part = longRun ? (spike ? longer : 1) : shorter;
                Run run = run(monday.plusDays(day.getValue() - 1L), longRunMeters() * part, longRun && spike);
                if (!cameUp || run.spike()) {
                    runs.add(run);
                }
            }
        }
        return runs;
    }

    /** Grows through the first half of a season, with every fourth week a light one. */
    private double longRunMeters() {
        int week = Math.floorMod(number + runner.fate(), SEASON_WEEKS);
        double growth = Math.pow(1 + runner.habits().growth(), Math.min(week, GROWING_WEEKS));
        double grown = runner.habits().longRunMeters() * growth;
        return week % LIGHT_WEEK == LIGHT_WEEK - 1 ? grown * LIGHTER : grown;
    }

    private Run run(LocalDate day, double meters, boolean spike) {
        Habits habits = runner.habits();
        double pace = habits.secondsPerKilometer() * Habits.between(0.94, 1.08, random);
        boolean treadmill = random.nextDouble() < TREADMILL && !spike;
        double climb = habits.climbPerKilometer() * Habits.between(0.7, 1.3, random) * meters / 1_000;
        Run.Kind kind = treadmill
                ? Run.Kind.TREADMILL
                : habits.climbPerKilometer() > HILLY_CLIMB ? Run.Kind.TRAIL : Run.Kind.ROAD;
        return new Run(
                day.atTime(habits.startHour(), random.nextInt(60), random.nextInt(60))
                        .atZone(ZONE)
                        .toOffsetDateTime(),
                meters,
                (int) (pace * meters / 1_000),
                random.nextInt(4) == 0 ? 20 + random.nextInt(240) : 0,
                treadmill ? 0 : climb,
                habits.stepsPerMinute() + Habits.between(-3, 3, random),
                kind,
                shoe(day),
                spike);
    }

    /** Pairs in turn, each replaced when it is worn by the runner's own opinion. */
    private String shoe(LocalDate day) {
        Habits habits = runner.habits();
        double metersSoFar =
                number * habits.longRunMeters() * (1 + 0.5 * (habits.days().size() - 1));
        long replaced = (long) (metersSoFar / habits.pairsOfShoes() / habits.shoeLifeMeters());
        return "pair-" + (replaced * habits.pairsOfShoes() + Math.floorMod(day.toEpochDay(), habits.pairsOfShoes()));
    }
}
