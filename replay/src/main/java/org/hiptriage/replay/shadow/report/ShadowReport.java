package org.hiptriage.replay.shadow.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hiptriage.replay.recording.Counts;
import org.hiptriage.replay.shadow.outcome.Severity;
import org.hiptriage.replay.shadow.outcome.Tally;
import org.hiptriage.replay.shadow.packs.RuleChange;
import org.hiptriage.triage.knowledge.Pack;

/**
 * What a shadow run came to.
 *
 * @param inForce the packs in force
 * @param candidate those with the candidate among them
 * @param changes the rules that the candidate changes
 * @param period which results were compared, in words
 * @param tally the results, and which are otherwise
 * @param counts the records
 * @param isCut whether older records are no longer kept
 * @param took how long it took
 */
public record ShadowReport(
        List<Pack> inForce,
        List<Pack> candidate,
        List<RuleChange> changes,
        String period,
        Tally tally,
        Counts counts,
        boolean isCut,
        Duration took) {

    /** Whether the candidate says less of an emergency, or nothing, where the packs in force raise one. */
    boolean missesEmergencies() {
        return tally.count(Severity.MISSED_EMERGENCY) + tally.count(Severity.FAILURE) > 0;
    }

    /** The one sentence that somebody reads who reads no other. */
    String verdict() {
        long missed = tally.count(Severity.MISSED_EMERGENCY);
        long failed = tally.count(Severity.FAILURE);
        List<String> found = new ArrayList<>();
        if (missed > 0) {
            found.add(number(missed) + (missed == 1 ? " emergency" : " emergencies") + " would be missed");
        }
        if (failed > 0) {
            found.add(number(failed) + (failed == 1 ? " report" : " reports") + " would have no result");
        }
        return found.isEmpty() ? "No emergency would be missed." : String.join(", and ", found) + ".";
    }

    /** What was read and passed over, in sentences. */
    List<String> records() {
        List<String> told = new ArrayList<>();
        long read = counts.read().values().stream().mapToLong(Long::longValue).sum();
        told.add(number(read) + " records in " + String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0) + " s.");
        counts.unusable()
                .forEach((topic, count) -> told.add(
                        number(count) + " of " + topic + " cannot be used and were dead letters of the stream too."));
        if (counts.erased() > 0) {
            told.add(number(counts.erased()) + " were passed over: their runners asked to be forgotten.");
        }
        if (counts.repeats() > 0) {
            told.add(number(counts.repeats()) + " repeat what was known, or are too old to count.");
        }
        if (isCut) {
            told.add("Older records are no longer kept: what the first results rested on may be missing.");
        }
        return told;
    }

    /** Packs by name, version and the beginning of their hash; what both have is said once. */
    static String packs(List<Pack> packs, List<Pack> unless) {
        return String.join(
                ", ",
                packs.stream()
                        .filter(pack -> !unless.contains(pack))
                        .map(pack -> pack.name() + " " + pack.version() + " ("
                                + pack.sha256().substring(0, 12) + ")")
                        .toList());
    }

    /** A count for people. */
    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** How many results differ in each way that occurred, the gravest first. */
    Map<Severity, Long> severities() {
        var counts = new EnumMap<Severity, Long>(Severity.class);
        for (Severity severity : Severity.values()) {
            if (tally.count(severity) > 0) {
                counts.put(severity, tally.count(severity));
            }
        }
        return counts;
    }
}
