package org.hiptriage.notification.runs.rule;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;

/** Recordings for tests of pure rules; each has the source /source- and its number. */
final class Recordings {
    static final Instant START = Instant.parse("2026-11-14T07:00:00Z");

    private final int number;
    private final Instant startedAt;
    private long seconds;
    private OptionalDouble meters;
    private String sport = "running";
    private boolean manual;

    private Recordings(int number, Instant startedAt, long seconds, OptionalDouble meters) {
        this.number = number;
        this.startedAt = startedAt;
        this.seconds = seconds;
        this.meters = meters;
    }

    /** One of unknown distance. */
    static Recording recording(int number, Instant startedAt, long seconds) {
        return new Recordings(number, startedAt, seconds, OptionalDouble.empty()).build();
    }

    /** An hour of running. */
    static Recordings run(int number, Instant startedAt, double meters) {
        return new Recordings(number, startedAt, 3600, OptionalDouble.of(meters));
    }

    Recordings seconds(long newSeconds) {
        seconds = newSeconds;
        return this;
    }

    Recordings meters(OptionalDouble newMeters) {
        meters = newMeters;
        return this;
    }

    Recordings sport(String newSport) {
        sport = newSport;
        return this;
    }

    Recordings manual(boolean newManual) {
        manual = newManual;
        return this;
    }

    Recording build() {
        return new Recording(
                new UUID(0, number),
                startedAt,
                3600,
                Optional.of("Europe/Copenhagen"),
                seconds,
                OptionalLong.empty(),
                meters,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                sport,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                manual,
                "/source-" + number);
    }
}
