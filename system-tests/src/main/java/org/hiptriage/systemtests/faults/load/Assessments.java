package org.hiptriage.systemtests.faults.load;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Makes up what runners answer: some have nothing urgent, some one thing, some several, some do not know. */
final class Assessments {
    private static final List<String> URGENT = List.of(
            "flag.deformed-or-shortened",
            "flag.cannot-move",
            "flag.cannot-bear-weight",
            "flag.intense-pain",
            "flag.sudden-swelling",
            "flag.fever",
            "flag.chills",
            "flag.hot-red-joint");
    /** Which may be left out. */
    private static final List<String> OTHERS = List.of(
            "flag.limits-daily-activities",
            "history.no-improvement",
            "history.recurrent-bouts",
            "safety.bladder-or-bowel",
            "safety.saddle-numbness",
            "safety.calf-swelling",
            "safety.testicular-pain-or-groin-lump");

    private static final double CALM = 0.45;
    private static final double SCORED = 0.7;

    private final Random random;

    Assessments(Random random) {
        this.random = random;
    }

    Assessment of(String runnerId, String side) {
        boolean calm = random.nextDouble() < CALM;
        Map<String, String> findings = new HashMap<>(Map.of(
                "site.lateral-hip", "present", "sign.tender-outer-hip", random.nextBoolean() ? "present" : "absent"));
        URGENT.forEach(code -> findings.put(code, calm ? "absent" : answer(0.12, 0.03)));
        OTHERS.forEach(code -> {
            if (!calm && random.nextInt(4) == 0) {
                findings.put(code, answer(0.3, 0.05));
            }
        });
        Optional<Integer> score =
                random.nextDouble() < SCORED ? Optional.of(random.nextInt(calm ? 7 : 11)) : Optional.empty();
        return new Assessment(id(), runnerId, now(), 20 + random.nextInt(40), side, score, findings);
    }

    UUID id() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }

    static Instant now() {
        return Instant.ofEpochMilli(Instant.now().toEpochMilli());
    }

    private String answer(double present, double unknown) {
        double drawn = random.nextDouble();
        return drawn < present ? "present" : drawn < present + unknown ? "unknown" : "absent";
    }
}
