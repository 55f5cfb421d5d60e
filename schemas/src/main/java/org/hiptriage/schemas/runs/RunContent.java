package org.hiptriage.schemas.runs;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.ids.EventIds;
import org.jspecify.annotations.Nullable;

/** What a recording tells, as one text: the same however and whenever it is sent, another as soon as one field differs. */
public final class RunContent {
    private static final UUID NOT_YET = new UUID(0, 0);

    private RunContent() {}

    /** The id of the event that tells this; neither its own {@code eventId} nor its time of receipt counts. */
    public static UUID eventId(RunRecorded run) {
        return EventIds.runRecorded(run.getRunnerId(), run.getRunId(), text(run));
    }

    /** The run with the id of its event, which needs not be set before. */
    public static RunRecorded identified(RunRecorded.Builder run) {
        run.setEventId(NOT_YET);
        run.setEventId(eventId(run.build()));
        return run.build();
    }

    private static String text(RunRecorded run) {
        return lines(
                run.getSource(),
                run.getStartedAt(),
                run.getOccurredAtOffsetSeconds(),
                run.getZone(),
                run.getDurationSeconds(),
                run.getMovingSeconds(),
                exact(run.getDistanceMeters()),
                exact(run.getAscentMeters()),
                exact(run.getDescentMeters()),
                exact(run.getAverageCadenceSpm()),
                run.getSport(),
                run.getSubSport(),
                run.getShoeId(),
                run.getDevice(),
                run.getManual(),
                run.getModifiedAt(),
                run.getDeleted());
    }

    private static String lines(@Nullable Object... values) {
        return Arrays.stream(values)
                .map(value -> value == null ? "" : value.toString())
                .collect(Collectors.joining("\n"));
    }

    /** Java 19 writes some numbers with other decimals than Java 17; the bits are always the same. */
    private static @Nullable String exact(@Nullable Double value) {
        return value == null ? null : Double.toHexString(value);
    }
}
