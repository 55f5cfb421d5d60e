package org.hiptriage.triage;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.hiptriage.triage.history.run.Run;

/** Makes recorded runs for tests: 8 km in 45 minutes, recorded by a watch and received when over, nothing else known. */
public final class RunBuilder {

    private final String name;
    private Instant startedAt;
    private ZoneId zone = ZoneOffset.UTC;
    private Duration duration = Duration.ofMinutes(45);
    private OptionalDouble meters = OptionalDouble.of(8_000);
    private OptionalDouble descent = OptionalDouble.empty();
    private boolean running = true;
    private Optional<String> shoe = Optional.empty();
    private boolean manual;
    private Optional<Instant> modifiedAt = Optional.empty();
    private Optional<Instant> receivedAt = Optional.empty();
    private String event = "";
    private boolean deleted;

    private RunBuilder(Instant startedAt) {
        this.name = "run of " + startedAt;
        this.startedAt = startedAt;
    }

    private RunBuilder(String name, Instant startedAt) {
        this.name = name;
        this.startedAt = startedAt;
    }

    /** A run that started then; another one with the same start is the same run unless it is {@link #named}. */
    public static RunBuilder run(String startedAt) {
        return new RunBuilder(Instant.parse(startedAt));
    }

    public static RunBuilder run(Instant startedAt) {
        return new RunBuilder(startedAt);
    }

    /** A run whose id follows from the name, so that its start can be corrected. */
    public static RunBuilder named(String name, String startedAt) {
        return new RunBuilder(name, Instant.parse(startedAt));
    }

    public RunBuilder startedAt(Instant instant) {
        startedAt = instant;
        return this;
    }

    public RunBuilder zone(String id) {
        zone = ZoneId.of(id);
        return this;
    }

    public RunBuilder lasting(Duration time) {
        duration = time;
        return this;
    }

    public RunBuilder meters(double distance) {
        meters = OptionalDouble.of(distance);
        return this;
    }

    public RunBuilder withoutDistance() {
        meters = OptionalDouble.empty();
        return this;
    }

    public RunBuilder descent(double descentMeters) {
        descent = OptionalDouble.of(descentMeters);
        return this;
    }

    public RunBuilder otherSport() {
        running = false;
        return this;
    }

    public RunBuilder shoe(String id) {
        shoe = Optional.of(id);
        return this;
    }

    public RunBuilder typedIn() {
        manual = true;
        return this;
    }

    public RunBuilder modifiedAt(String instant) {
        modifiedAt = Optional.of(Instant.parse(instant));
        return this;
    }

    public RunBuilder receivedAt(Instant instant) {
        receivedAt = Optional.of(instant);
        return this;
    }

    /** Another event about the same run. */
    public RunBuilder event(String word) {
        event = word;
        return this;
    }

    public RunBuilder deleted() {
        deleted = true;
        return this;
    }

    public Run build() {
        return new Run(
                id(name),
                startedAt,
                zone,
                duration,
                meters,
                descent,
                running,
                shoe,
                manual,
                modifiedAt,
                receivedAt.orElse(startedAt.plus(duration)),
                id(name + " " + event),
                deleted);
    }

    private static UUID id(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
