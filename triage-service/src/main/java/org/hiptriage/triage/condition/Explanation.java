package org.hiptriage.triage.condition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hiptriage.triage.history.FindingIndex;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** What speaks for and against a condition, and what is not known yet. */
public final class Explanation {

    private record Weighed(int bit, int weight, List<String> sources) {}

    private static final Comparator<Weighed> WEIGHTIEST_FIRST =
            Comparator.comparingInt(Weighed::weight).reversed();

    private Explanation() {}

    static PossibleCondition of(Kept kept, Facts facts, FindingIndex index) {
        List<Weighed> supporting = new ArrayList<>();
        List<Weighed> conflicting = new ArrayList<>();
        for (Indication indication : kept.condition().supporting()) {
            FindingSet there = facts.present().and(indication.anyOf());
            add(supporting, there, indication.weight(), indication);
            if (indication.absentWeight() > 0 && facts.absent().containsAll(indication.anyOf())) {
                add(conflicting, indication.anyOf(), indication.absentWeight(), indication);
            }
        }
        for (Indication indication : kept.condition().opposing()) {
            add(conflicting, facts.present().and(indication.anyOf()), indication.weight(), indication);
        }
        return new PossibleCondition(
                kept.condition().code(),
                kept.score(),
                named(supporting, index),
                named(conflicting, index),
                missing(kept.condition(), facts).stream().map(index::codeOf).toList());
    }

    /** Bits of the findings that would count for or against a condition and are not settled, the weightiest first. */
    public static List<Integer> missing(Condition condition, Facts facts) {
        List<Weighed> missing = new ArrayList<>();
        for (Indication indication : condition.supporting()) {
            if (!facts.present().intersects(indication.anyOf())) {
                int weight = Math.max(indication.weight(), indication.absentWeight());
                add(missing, unsettled(indication, facts), weight, indication);
            }
        }
        for (Indication indication : condition.opposing()) {
            if (!facts.present().intersects(indication.anyOf())) {
                add(missing, unsettled(indication, facts), indication.weight(), indication);
            }
        }
        missing.sort(WEIGHTIEST_FIRST);
        return missing.stream().map(Weighed::bit).distinct().toList();
    }

    private static FindingSet unsettled(Indication indication, Facts facts) {
        return indication.anyOf().minus(facts.present()).minus(facts.absent());
    }

    private static void add(List<Weighed> list, FindingSet findings, int weight, Indication indication) {
        findings.stream().forEach(bit -> list.add(new Weighed(bit, weight, indication.sources())));
    }

    /** A finding that counts in several ways stands once, with its weights together and all their sources. */
    private static List<WeighedFinding> named(List<Weighed> findings, FindingIndex index) {
        Map<Integer, Weighed> byBit = new LinkedHashMap<>();
        findings.forEach(each -> byBit.merge(each.bit(), each, Explanation::together));
        return byBit.values().stream()
                .sorted(WEIGHTIEST_FIRST)
                .map(weighed -> new WeighedFinding(index.codeOf(weighed.bit()), weighed.sources()))
                .toList();
    }

    private static Weighed together(Weighed one, Weighed other) {
        List<String> sources = Stream.concat(one.sources().stream(), other.sources().stream())
                .distinct()
                .toList();
        return new Weighed(one.bit(), one.weight() + other.weight(), sources);
    }
}
