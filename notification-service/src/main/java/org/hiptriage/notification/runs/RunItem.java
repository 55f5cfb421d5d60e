package org.hiptriage.notification.runs;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import org.hiptriage.notification.runs.rule.Recording;
import org.hiptriage.notification.runs.rule.Session;
import org.hiptriage.notification.runs.rule.Spike;

/**
 * A session as the runner sees it: once, as the recording that counts has it. What is not known is left out.
 *
 * @param runId the recording that counts
 * @param startedAt ISO 8601 with the offset where it started
 * @param zone IANA time zone where it started
 * @param localDate the runner's date
 * @param durationSeconds pauses included
 * @param movingSeconds time in motion
 * @param distanceMeters distance
 * @param ascentMeters total climb
 * @param descentMeters total descent
 * @param averageCadenceSpm steps per minute, both feet counted
 * @param sport in lower case, for example running
 * @param subSport kind within the sport
 * @param shoeId the pair of shoes
 * @param device maker and product
 * @param manual whether a person typed it in
 * @param source who recorded it or passed it on
 * @param alsoRecordedBy sources of the other recordings of the session
 * @param spike what makes it much longer than the runs before it
 */
record RunItem(
        UUID runId,

        @Schema(format = "date-time", description = "With the offset where it started.")
        String startedAt,

        Optional<String> zone,
        LocalDate localDate,
        long durationSeconds,

        @Schema(implementation = Long.class, description = "Time in motion, seconds.")
        OptionalLong movingSeconds,

        @Schema(implementation = Double.class, description = "Distance, metres.")
        OptionalDouble distanceMeters,

        @Schema(implementation = Double.class, description = "Total climb, metres.")
        OptionalDouble ascentMeters,

        @Schema(implementation = Double.class, description = "Total descent, metres.")
        OptionalDouble descentMeters,

        @Schema(implementation = Double.class, description = "Steps per minute, both feet counted.")
        OptionalDouble averageCadenceSpm,

        String sport,
        Optional<String> subSport,
        Optional<String> shoeId,
        Optional<String> device,
        boolean manual,
        String source,
        List<String> alsoRecordedBy,
        Optional<Spike> spike) {
    static RunItem of(Session session, Map<UUID, Spike> spikes) {
        Recording counted = session.counted();
        return new RunItem(
                counted.runId(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(counted.startedAtThere()),
                counted.zone(),
                counted.localDate(),
                counted.durationSeconds(),
                counted.movingSeconds(),
                counted.distanceMeters(),
                counted.ascentMeters(),
                counted.descentMeters(),
                counted.averageCadenceSpm(),
                counted.sport(),
                counted.subSport(),
                counted.shoeId(),
                counted.device(),
                counted.manual(),
                counted.source(),
                session.alsoRecordedBy(),
                Optional.ofNullable(spikes.get(counted.runId())));
    }
}
