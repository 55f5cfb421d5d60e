package org.hiptriage.localstack.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

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

    private static String oneOf(List<String> codes, Random random) {
        return codes.get(random.nextInt(codes.size()));
    }
}
