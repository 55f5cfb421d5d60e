package org.hiptriage.assessment.runs.openmhealth;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a session began and how long it took, pauses included.
 *
 * @param startedAt with the offset of the moment that was given
 * @param duration to the second
 */
record TimeInterval(OffsetDateTime startedAt, Duration duration) {
    static final String PATH = "body.effective_time_frame.time_interval";

    private static final String FORM =
            "must have start_date_time and end_date_time, or one of them and duration: a moment or a part of a day is no session";
    private static final double MAX_SECONDS = 1e9;

    /** Empty where it cannot be read, which is noted. */
    static Optional<TimeInterval> read(DataPointFields fields) {
        Optional<OffsetDateTime> start = fields.moment(PATH + ".start_date_time");
        Optional<OffsetDateTime> end = fields.moment(PATH + ".end_date_time");
        Optional<Duration> duration = duration(fields);
        boolean twoGiven = Stream.of(".start_date_time", ".end_date_time", ".duration")
                        .filter(part -> fields.has(PATH + part))
                        .count()
                > 1;
        if (!twoGiven) {
            fields.wrong(PATH, FORM);
            return Optional.empty();
        }
        if (start.isPresent() && end.isPresent()) {
            Duration between = seconds(Duration.between(start.get(), end.get()));
            if (between.toSeconds() < 1) {
                fields.wrong(PATH + ".end_date_time", "must be at least a second after start_date_time");
                return Optional.empty();
            }
            if (duration.filter(other -> other.minus(between).abs().toSeconds() > 1)
                    .isPresent()) {
                fields.wrong(PATH + ".duration", "must be the time from start_date_time to end_date_time, or left out");
            }
            return Optional.of(new TimeInterval(start.get(), between));
        }
        return duration.flatMap(length ->
                start.or(() -> end.map(at -> at.minus(length))).map(startedAt -> new TimeInterval(startedAt, length)));
    }

    private static Optional<Duration> duration(DataPointFields fields) {
        var given = fields.quantity(PATH + ".duration", Units.SECONDS);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        double seconds = given.getAsDouble();
        if (!(Math.abs(seconds) <= MAX_SECONDS)) {
            fields.wrong(PATH + ".duration.value", "is longer than any session");
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(Math.round(seconds)));
    }

    private static Duration seconds(Duration exact) {
        return Duration.ofSeconds(exact.plusMillis(500).toSeconds());
    }
}
