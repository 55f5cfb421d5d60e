package org.hiptriage.triage.stream.event.run;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.runs.RunLimits;
import org.hiptriage.triage.history.run.Run;
import org.hiptriage.triage.stream.event.ShortDigest;
import org.jspecify.annotations.Nullable;

/** Reads the run out of a {@link RunRecorded}. */
final class RunReader {
    private static final int LONGEST_SHOE = 22;

    private RunReader() {}

    static Run read(RunRecorded event) {
        return new Run(
                event.getRunId(),
                event.getStartedAt(),
                offset(event),
                Duration.ofSeconds(event.getDurationSeconds()),
                number(event.getDistanceMeters()),
                number(event.getDescentMeters()),
                event.getSport().equals(RunLimits.RUNNING),
                Optional.ofNullable(event.getShoeId()).map(RunReader::shortShoe),
                event.getManual(),
                Optional.ofNullable(event.getModifiedAt()),
                event.getReceivedAt(),
                event.getEventId(),
                event.getDeleted());
    }

    /** All that is asked of a run's zone is its date, which the offset gives too, and is small to remember. */
    private static ZoneOffset offset(RunRecorded event) {
        return Optional.ofNullable(event.getZone())
                .map(zone -> ZoneId.of(zone).getRules().getOffset(event.getStartedAt()))
                .orElseGet(() -> ZoneOffset.ofTotalSeconds(event.getOccurredAtOffsetSeconds()));
    }

    /** Shoes are only told apart, so a long id is remembered by its digest: the memory of a runner is bounded. */
    private static String shortShoe(String shoeId) {
        if (shoeId.length() <= LONGEST_SHOE) {
            return shoeId;
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ShortDigest.of(shoeId));
    }

    private static OptionalDouble number(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
