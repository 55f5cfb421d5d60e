package org.hiptriage.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.TimeFrame;
import org.hiptriage.triage.knowledge.criterion.AgeAtLeast;
import org.hiptriage.triage.knowledge.criterion.AgeBelow;
import org.hiptriage.triage.knowledge.criterion.AllOf;
import org.hiptriage.triage.knowledge.criterion.AnyOf;
import org.hiptriage.triage.knowledge.criterion.AnyPresent;
import org.hiptriage.triage.knowledge.criterion.Criterion;
import org.hiptriage.triage.knowledge.criterion.NoneOf;
import org.hiptriage.triage.knowledge.criterion.PainScoreAtLeast;

/** Packs that nobody has written yet, at random: what holds for the shipped ones alone is no property of the rules. */
public final class MadeUpPacks {

    private static final Knowledge SMALL = ShippedPacks.read("/packs/small.yaml");
    private static final int ALL_FINDINGS = SMALL.findings().size();

    /** What flags look at, on both sides of a word of 64 findings. */
    private static final int[] FINDINGS = {0, 1, 2, 3, 61, 62, 63, 64, 65, 66};

    private MadeUpPacks() {}

    /** What made-up conditions look at: the vocabulary. */
    public static FindingSet findings() {
        return FindingSet.of(IntStream.range(0, ALL_FINDINGS).toArray());
    }

    /** What made-up flags look at. */
    public static FindingSet findingsOfFlags() {
        return FindingSet.of(FINDINGS);
    }

    /** One to forty flags, mostly few, most of them made more urgent by something. */
    public static List<RedFlag> flags(Random random) {
        return IntStream.range(0, 1 + random.nextInt(random.nextInt(5) == 0 ? 40 : 6))
                .mapToObj(each -> flag(random, rule(random, 2), escalations(random)))
                .toList();
    }

    /** One flag. */
    public static RedFlag flag(Random random, Criterion raisedBy, List<RedFlag.Escalation> escalations) {
        return new RedFlag(
                "flag-" + random.nextInt(1_000_000),
                urgency(random),
                "Made up.",
                random.nextBoolean(),
                raisedBy,
                random.nextBoolean(),
                escalations,
                List.of("ext:test"),
                false);
    }

    /** How urgent one is. */
    public static RedFlag.Urgency urgency(Random random) {
        TimeFrame[] frames = TimeFrame.values();
        return new RedFlag.Urgency(
                random.nextBoolean() ? Level.SEE_DOCTOR : Level.URGENT_CARE,
                frames[random.nextInt(frames.length)],
                "Do " + random.nextInt(1_000_000) + ".");
    }

    /** One of up to three findings. */
    public static Criterion any(Random random) {
        FindingSet findings = FindingSet.NONE;
        for (int i = 0; i <= random.nextInt(3); i++) {
            findings = findings.with(FINDINGS[random.nextInt(FINDINGS.length)]);
        }
        return new AnyPresent(findings);
    }

    private static List<RedFlag.Escalation> escalations(Random random) {
        return Stream.generate(() -> new RedFlag.Escalation(rule(random, 1), urgency(random)))
                .limit(random.nextInt(3))
                .toList();
    }

    private static Criterion rule(Random random, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(6);
        return switch (kind) {
            case 1 -> new AllOf(rules(random, depth));
            case 2 -> new AnyOf(rules(random, depth));
            case 3 -> new AllOf(List.of(any(random), new NoneOf(rules(random, depth))));
            default -> statement(random);
        };
    }

    private static List<Criterion> rules(Random random, int depth) {
        return Stream.generate(() -> rule(random, depth - 1))
                .limit(1 + random.nextInt(3))
                .toList();
    }

    private static Criterion statement(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new AgeAtLeast(random.nextInt(100));
            case 1 -> new AgeBelow(random.nextInt(100));
            case 2 -> new PainScoreAtLeast(random.nextInt(11));
            default -> any(random);
        };
    }

    /** One to seven conditions, or fourteen. */
    public static List<Condition> conditions(Random random) {
        int many = random.nextInt(8) == 0 ? 14 : 1 + random.nextInt(7);
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Condition some = SMALL.conditions().get(0);
            conditions.add(new Condition(
                    "condition-" + i,
                    some.name(),
                    some.plain(),
                    some.icd10cm(),
                    some.snomed(),
                    some.snomedDisplay(),
                    3 + random.nextInt(10),
                    indications(random, 1 + random.nextInt(5)),
                    indications(random, random.nextInt(3)),
                    some.advice(),
                    false));
        }
        return conditions;
    }

    private static List<Indication> indications(Random random, int count) {
        return Stream.generate(() -> new Indication(
                        findings(random),
                        1 + random.nextInt(6),
                        Math.max(0, random.nextInt(6) - 2),
                        List.of("ext:test-" + random.nextInt(3))))
                .limit(count)
                .toList();
    }

    /** Mostly neighbours, as in a vocabulary, and now and then some from anywhere. */
    private static FindingSet findings(Random random) {
        int first = random.nextInt(ALL_FINDINGS);
        FindingSet findings = FindingSet.of(first);
        for (int i = random.nextInt(3); i > 0; i--) {
            int more = random.nextInt(12) == 0 ? random.nextInt(ALL_FINDINGS) : Math.min(ALL_FINDINGS - 1, first + i);
            findings = findings.with(more);
        }
        return findings;
    }

    /** A pack of these flags and conditions, of which some minimum is kept. */
    public static Knowledge pack(List<RedFlag> flags, List<Condition> conditions, Random random) {
        return new Knowledge(
                SMALL.findings(),
                SMALL.packs(),
                SMALL.parameters(),
                flags,
                SMALL.mandatory(),
                List.of(),
                SMALL.precautions(),
                conditions,
                random.nextInt(5) / 10.0,
                random.nextInt(3) / 10.0,
                SMALL.adultFromAge(),
                SMALL.general());
    }

    /** A pack of these flags. */
    public static Knowledge pack(List<RedFlag> flags) {
        return pack(flags, SMALL.conditions(), new Random(0));
    }

    /** A pack of these conditions. */
    public static Knowledge pack(List<Condition> conditions, Random random) {
        return pack(SMALL.redFlags(), conditions, random);
    }
}
