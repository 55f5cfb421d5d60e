package org.hiptriage.triage.condition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hiptriage.triage.history.FindingIndex;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.compiled.FindingBits;
import org.hiptriage.triage.knowledge.compiled.Settled;

/**
 * What {@link Explanation#missing} says of one condition, put in order before a report comes: a place, one bit each, for every finding of every
 * indication, the weightiest first. What a report tells only takes places away.
 */
public final class MissingFindings {

    private record Place(FindingSet anyOf, int bit, int weight) {}

    private final String[] codes;
    private final int[] bits;
    private final long[] laterOfSameFinding;
    private final long withLater;
    private final long all;
    private final FindingBits settledByPresent;
    private final FindingBits settledByAbsent;

    MissingFindings(Condition condition, FindingIndex index) {
        List<Place> places = places(condition);
        this.bits = places.stream().mapToInt(Place::bit).toArray();
        this.codes = places.stream().map(place -> index.codeOf(place.bit())).toArray(String[]::new);
        this.all = places.isEmpty() ? 0 : -1L >>> (Long.SIZE - places.size());
        this.laterOfSameFinding = IntStream.range(0, bits.length)
                .mapToLong(place -> IntStream.range(place + 1, bits.length)
                        .filter(later -> bits[later] == bits[place])
                        .mapToLong(later -> 1L << later)
                        .sum())
                .toArray();
        this.withLater = IntStream.range(0, bits.length)
                .filter(place -> laterOfSameFinding[place] != 0)
                .mapToLong(place -> 1L << place)
                .sum();
        FindingSet findings = places.stream().map(Place::anyOf).reduce(FindingSet.NONE, FindingSet::union);
        this.settledByPresent = new FindingBits(
                findings,
                finding -> IntStream.range(0, bits.length)
                        .filter(place -> places.get(place).anyOf().intersects(finding))
                        .mapToLong(place -> 1L << place)
                        .sum());
        this.settledByAbsent = new FindingBits(
                findings,
                finding -> IntStream.range(0, bits.length)
                        .filter(place -> finding.contains(bits[place]))
                        .mapToLong(place -> 1L << place)
                        .sum());
    }

    private static List<Place> places(Condition condition) {
        List<Place> places = new ArrayList<>();
        for (Indication each : condition.supporting()) {
            int weight = Math.max(each.weight(), each.absentWeight());
            each.anyOf().stream().forEach(bit -> places.add(new Place(each.anyOf(), bit, weight)));
        }
        for (Indication each : condition.opposing()) {
            each.anyOf().stream().forEach(bit -> places.add(new Place(each.anyOf(), bit, each.weight())));
        }
        places.sort(Comparator.comparingInt(Place::weight).reversed());
        return places;
    }

    /** The places that are left by what is there and what is not, each finding once. */
    public long left(Settled settled) {
        long left = all
                & ~settledByPresent.of(settled.presentLow(), settled.presentHigh())
                & ~settledByAbsent.of(settled.absentLow(), settled.absentHigh());
        for (long rest = left & withLater; rest != 0; rest &= rest - 1) {
            long later = laterOfSameFinding[Long.numberOfTrailingZeros(rest)];
            left &= ~later;
        }
        return left;
    }

    /** The finding of a place. */
    public int bitOf(int place) {
        return bits[place];
    }

    /** The codes of the findings that are left. */
    List<String> codes(long left) {
        return FindingBits.picked(left, codes);
    }
}
