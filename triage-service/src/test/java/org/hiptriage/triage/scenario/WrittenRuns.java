package org.hiptriage.triage.scenario;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hiptriage.triage.RunBuilder;
import org.hiptriage.triage.history.run.Run;

/** Runs as a clinician writes them: one on a date, or one every few days. What is not written is not known. */
final class WrittenRuns {

    private static final Set<String> KNOWN =
            Set.of("date", "from", "to", "everyDays", "time", "minutes", "km", "descent", "shoe", "sport", "manual");

    private WrittenRuns() {}

    static List<Run> of(Map<String, Object> written) {
        if (!KNOWN.containsAll(written.keySet())) {
            throw new IllegalArgumentException("A run of a scenario cannot say all of " + written.keySet());
        }
        if (written.get("date") instanceof String date) {
            return List.of(on(LocalDate.parse(date), written));
        }
        LocalDate from = LocalDate.parse((String) written.get("from"));
        LocalDate to = LocalDate.parse((String) written.get("to"));
        return from.datesUntil(to.plusDays(1), Period.ofDays((Integer) written.get("everyDays")))
                .map(date -> on(date, written))
                .toList();
    }

    private static Run on(LocalDate date, Map<String, Object> written) {
        LocalTime time = LocalTime.parse((String) written.getOrDefault("time", "17:00"));
        RunBuilder run = RunBuilder.run(date.atTime(time).toInstant(ZoneOffset.UTC))
                .withoutDistance()
                .lasting(Duration.ofMinutes((Integer) written.getOrDefault("minutes", 60)));
        if (written.get("km") instanceof Number km) {
            run.meters(Math.rint(km.doubleValue() * 1000));
        }
        if (written.get("descent") instanceof Number descent) {
            run.descent(descent.doubleValue());
        }
        if (written.get("shoe") instanceof String shoe) {
            run.shoe(shoe);
        }
        if (!written.getOrDefault("sport", "running").equals("running")) {
            run.otherSport();
        }
        if (Boolean.TRUE.equals(written.get("manual"))) {
            run.typedIn();
        }
        return run.build();
    }
}
