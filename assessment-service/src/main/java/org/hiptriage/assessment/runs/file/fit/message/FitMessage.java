package org.hiptriage.assessment.runs.file.fit.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** One data message. A field that is absent, of another type than a number, or has the value that means 'not known', is empty. */
public final class FitMessage {
    /** Number of the time field in every message that has one. */
    public static final int TIMESTAMP = 253;

    private static final int STRING = 7;
    private static final long EPOCH_SECONDS = 631_065_600;

    /** Smaller times count from when the device was switched on, which says nothing of the date. */
    private static final long FIRST_DATE = 0x10000000;

    private final byte[] bytes;
    private final int at;
    private final Definition definition;
    private final OptionalLong compressedTime;

    FitMessage(byte[] bytes, int at, Definition definition, OptionalLong compressedTime) {
        this.bytes = bytes;
        this.at = at;
        this.definition = definition;
        this.compressedTime = compressedTime;
    }

    /** Global number of the message. */
    public int kind() {
        return definition.message();
    }

    /** The first number of the field. */
    public OptionalLong number(int field) {
        for (Definition.Field candidate : definition.fields()) {
            if (candidate.number() == field) {
                return FitNumber.read(bytes, at, candidate, definition.bigEndian());
            }
        }
        return OptionalLong.empty();
    }

    /** A number that was multiplied by the scale before it was written. */
    public OptionalDouble scaled(int field, double scale) {
        OptionalLong raw = number(field);
        return raw.isPresent() ? OptionalDouble.of(raw.getAsLong() / scale) : OptionalDouble.empty();
    }

    /** The message's time in the device's own count of seconds. */
    OptionalLong time() {
        return compressedTime.isPresent() ? compressedTime : number(TIMESTAMP);
    }

    /** A time, empty where the device did not know the date. */
    public Optional<Instant> instant(int field) {
        return instant(field == TIMESTAMP ? time() : number(field));
    }

    private static Optional<Instant> instant(OptionalLong seconds) {
        return seconds.isPresent() && seconds.getAsLong() >= FIRST_DATE
                ? Optional.of(Instant.ofEpochSecond(EPOCH_SECONDS + seconds.getAsLong()))
                : Optional.empty();
    }

    /** A text without the zero that ends it, empty where nothing is left. */
    public Optional<String> text(int field) {
        return definition.fields().stream()
                .filter(candidate -> candidate.number() == field && (candidate.type() & 0x1F) == STRING)
                .findFirst()
                .map(candidate -> new String(bytes, at + candidate.offset(), length(candidate), UTF_8).strip())
                .filter(text -> !text.isEmpty());
    }

    private int length(Definition.Field field) {
        int length = 0;
        while (length < field.bytes() && bytes[at + field.offset() + length] != 0) {
            length++;
        }
        return length;
    }
}
