package org.hiptriage.localstack.demo.population;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * A time with a sore hip: it begins some days after a run that was far too long, or for no reason that shows; the runner
 * rests, reports, and checks in until it is over, which it is not for everybody.
 *
 * @param startedOn the first day of the pain
 */
record Bout(LocalDate startedOn) {
    /** A bout matters to what a runner does and reports for so long. */
    static final int LONGEST_DAYS = 28;

    private static final int REST_DAYS = 7;
    private static final List<Integer> CHECK_IN_DAYS = List.of(3, 6, 9, 13, 17, 22);
    private static final LocalTime REPORTED_AT = LocalTime.of(21, 0);
    private static final double AFTER_A_SPIKE = 0.6;
    private static final double FOR_NO_REASON = 0.01;
    private static final double DOES_NOT_GET_BETTER = 0.2;
    private static final double NEW_URGENT_SYMPTOM = 0.01;
    private static final double WAS_SEEN = 0.05;

    /** The bout that begins in or soon after this week, if one does. */
    static Optional<Bout> after(Runner runner, LocalDate monday) {
        Random random = runner.chance(monday.toEpochDay(), 1);
        double chance = random.nextDouble();
        int delay = 2 + random.nextInt(5);
        return Week.spike(runner, monday)
                .filter(day -> chance < AFTER_A_SPIKE)
                .or(() -> Optional.of(monday).filter(day -> chance < FOR_NO_REASON))
                .map(day -> new Bout(day.plusDays(delay)));
    }

    /** Whether the other began before this and is not over yet. */
    boolean beginsDuring(Bout other) {
        return startedOn.isAfter(other.startedOn) && startedOn.isBefore(other.startedOn.plusDays(LONGEST_DAYS));
    }

    /** Whether there is a report on that day or later. */
    boolean mattersAfter(LocalDate day) {
        return startedOn.plusDays(LONGEST_DAYS).isAfter(day);
    }

    /** Whether the runner rests on that day. */
    boolean isRest(LocalDate day) {
        return !day.isBefore(startedOn) && day.isBefore(startedOn.plusDays(REST_DAYS));
    }

    /** An assessment on the day after it began, then check-ins. */
    List<Message> reports(Runner runner) {
        Random random = runner.chance(startedOn.toEpochDay(), 2);
        boolean getsBetter = random.nextDouble() >= DOES_NOT_GET_BETTER;
        LocalDate reportedOn = startedOn.plusDays(1);
        List<Message> reports = new ArrayList<>();
        OffsetDateTime at = at(reportedOn, random);
        String extra = ", \"painStartedOn\": \"" + startedOn + "\", \"selfTreatmentStartedOn\": \"" + reportedOn + "\"";
        String assessment = Answers.assessment(runner, at, Optional.of(id("assessment", at, runner)), extra, random);
        reports.add(new Message(at.toInstant(), Message.Kind.ASSESSMENT, List.of(assessment)));
        for (int day : CHECK_IN_DAYS) {
            double left = getsBetter ? Math.max(0, 1 - day / 18.0) : 1;
            int pain = Math.max(0, (int) Math.round(runner.painScore() * left) + random.nextInt(2));
            OffsetDateTime checkedInAt = at(reportedOn.plusDays(day), random);
            reports.add(new Message(
                    checkedInAt.toInstant(),
                    Message.Kind.CHECK_IN,
                    List.of(checkIn(runner, checkedInAt, pain, random))));
        }
        return reports;
    }

    private static String checkIn(Runner runner, OffsetDateTime at, int pain, Random random) {
        return String.format(
                Locale.ROOT,
                "{\"checkInId\": \"%s\", \"runnerId\": \"%s\", \"observedAt\": \"%s\", \"painScore\": %d, \"newUrgentSymptom\": %s, \"seenByClinician\": %s}",
                id("check-in", at, runner),
                runner.runnerId(),
                at,
                pain,
                random.nextDouble() < NEW_URGENT_SYMPTOM,
                random.nextDouble() < WAS_SEEN);
    }

    private static OffsetDateTime at(LocalDate day, Random random) {
        return day.atTime(REPORTED_AT)
                .plusMinutes(random.nextInt(90))
                .atZone(Week.ZONE)
                .toOffsetDateTime();
    }

    /** The same each time: a demo that is started again on the same data repeats itself, and a repeat counts once. */
    private static UUID id(String kind, OffsetDateTime at, Runner runner) {
        return UUID.nameUUIDFromBytes(
                (kind + "/" + runner.runnerId() + "/" + at.toInstant()).getBytes(StandardCharsets.UTF_8));
    }
}
