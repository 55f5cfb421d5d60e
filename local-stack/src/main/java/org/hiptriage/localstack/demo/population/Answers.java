package org.hiptriage.localstack.demo.population;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a runner answers this time: the eight urgent questions always, the typical findings mostly, and a serious sign now and then. */
final class Answers {
    private static final List<String> URGENT_QUESTIONS = List.of(
            "flag.deformed-or-shortened",
            "flag.cannot-move",
            "flag.cannot-bear-weight",
            "flag.intense-pain",
            "flag.sudden-swelling",
            "flag.fever",
            "flag.chills",
            "flag.hot-red-joint");
    private static final List<String> DOCTOR_SIGNS = List.of(
            "flag.limits-daily-activities",
            "history.no-improvement",
            "history.recurrent-bouts",
            "safety.pain-on-hopping",
            "safety.limp");
    private static final double TYPICAL_IS_PRESENT = 0.75;
    private static final double TYPICAL_IS_ABSENT = 0.90;
    private static final double URGENT_SIGN = 0.04;
    private static final double URGENT_UNKNOWN = 0.02;
    private static final double DOCTOR_SIGN = 0.15;
    private static final double UNTYPICAL_FINDING = 0.25;

    private Answers() {}

    /** Code to presence, sorted by code. */
    static Map<String, String> of(Complaint complaint, Random random) {
        Map<String, String> findings = new TreeMap<>();
        for (String code : complaint.typicalFindings()) {
            double chance = random.nextDouble();
            findings.put(
                    code, chance < TYPICAL_IS_PRESENT ? "present" : chance < TYPICAL_IS_ABSENT ? "absent" : "unknown");
        }
        if (random.nextDouble() < UNTYPICAL_FINDING) {
            Complaint other = Complaint.random(random);
            findings.putIfAbsent(oneOf(other.typicalFindings(), random), "present");
        }
        URGENT_QUESTIONS.forEach(code -> findings.put(code, "absent"));
        double urgent = random.nextDouble();
        if (urgent < URGENT_SIGN) {
            findings.put(oneOf(URGENT_QUESTIONS, random), "present");
        } else if (urgent < URGENT_SIGN + URGENT_UNKNOWN) {
            findings.put(oneOf(URGENT_QUESTIONS, random), "unknown");
        }
        if (random.nextDouble() < DOCTOR_SIGN) {
            findings.put(oneOf(DOCTOR_SIGNS, random), "present");
        }
        return findings;
    }

    /**
     * The body of an assessment.
     *
     * @param more further fields, beginning with a comma, or nothing
     */
    static String assessment(Runner runner, OffsetDateTime at, Optional<UUID> id, String more, Random random) {
        int painScore = Math.max(0, Math.min(10, runner.painScore() + random.nextInt(3) - 1));
        String findings = of(runner.complaint(), random).entrySet().stream()
                .map(answer -> "\"%s\": \"%s\"".formatted(answer.getKey(), answer.getValue()))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "{%s\"runnerId\": \"%s\", \"observedAt\": \"%s\", \"age\": %d, \"side\": \"%s\", \"painScore\": %d%s, \"findings\": {%s}}",
                id.map(known -> "\"assessmentId\": \"" + known + "\", ").orElse(""),
                runner.runnerId(),
                at,
                runner.age(),
                runner.side(),
                painScore,
                more,
                findings);
    }

    private static String oneOf(List<String> codes, Random random) {
        return codes.get(random.nextInt(codes.size()));
    }
}
