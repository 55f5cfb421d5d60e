package org.hiptriage.notification.fhir.bundle;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.RedFlag;
import org.hiptriage.notification.outcome.TimeFrame;
import org.hiptriage.schemas.fhir.ClinicalCodes;
import org.hiptriage.schemas.fhir.LateralCodes;

/**
 * The result JSON of the contract, as far as FHIR tells it.
 *
 * @param resultId identifies it
 * @param assessmentId the assessment that was triaged
 * @param runnerId the runner, opaque
 * @param side left, right or both; empty where it was not said
 * @param observedAt when it was observed, ISO 8601 with the offset
 * @param triagedAt when the rules ran
 * @param knowledge the packs in force
 * @param level how urgent it is
 * @param timeFrame within what time to be seen; empty for self-care
 * @param redFlags what was raised, most urgent first
 * @param couldNotRuleOut codes of red flags that stayed open
 * @param conditions possible causes, best first
 * @param tie whether the first two are too close to tell apart
 * @param advice what to do
 * @param planning what the pain was
 */
public record TriageResult(
        UUID resultId,
        UUID assessmentId,
        String runnerId,
        Optional<String> side,
        String observedAt,
        Instant triagedAt,
        List<Pack> knowledge,
        Level level,
        Optional<TimeFrame> timeFrame,
        List<RedFlag> redFlags,
        List<String> couldNotRuleOut,
        List<Cause> conditions,
        boolean tie,
        Advice advice,
        Pain planning) {
    private static final int FHIR_HOURS = 14;
    private static final int MINUTE = 60;

    /** A knowledge pack. */
    public record Pack(String pack, String version) {}

    /** A possible cause, with the findings for and against it and codes of those that would count. */
    public record Cause(
            String code, double score, List<Weighed> supporting, List<Weighed> conflicting, List<String> missing) {}

    /** A finding that was weighed. */
    public record Weighed(String finding) {}

    /** What to do first, and whether to run. */
    public record Advice(String now, String running) {}

    /** Worst pain of the last day, 0 to 10; empty where it was not said. */
    public record Pain(OptionalInt painScore) {}

    /** When it was observed, as FHIR writes it: offsets that it does not know become UTC. */
    String observed() {
        OffsetDateTime at = OffsetDateTime.parse(observedAt);
        int seconds = at.getOffset().getTotalSeconds();
        boolean isKnown = seconds % MINUTE == 0
                && Math.abs(seconds) <= Duration.ofHours(FHIR_HOURS).toSeconds();
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(isKnown ? at : at.withOffsetSameInstant(ZoneOffset.UTC));
    }

    /** By when to be seen; empty for self-care. */
    Optional<Instant> due() {
        return timeFrame.map(
                frame -> OffsetDateTime.parse(observedAt).toInstant().plus(Duration.parse(frame.iso())));
    }

    /** The runner's date of the observation. */
    public String observedOn() {
        return OffsetDateTime.parse(observedAt).toLocalDate().toString();
    }

    /** What the possible causes are called, best first. */
    public List<String> possibleCauses() {
        return conditions.stream()
                .map(cause -> ClinicalCodes.shipped()
                        .condition(cause.code())
                        .map(LateralCodes::name)
                        .orElse(cause.code()))
                .toList();
    }

    /** The packs in force, in words. */
    String packs() {
        return knowledge.stream()
                .map(pack -> pack.pack() + " " + pack.version())
                .collect(Collectors.joining(", "));
    }

    /** The sides that it is about, each by itself: left, right, or one that is not known. */
    List<Optional<String>> sides() {
        return side.filter("both"::equals).isPresent()
                ? List.of(Optional.of("left"), Optional.of("right"))
                : List.of(side);
    }
}
