package org.hiptriage.systemtests.faults.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which answer raises which red flag, written down once more from the clinical rules, for what the made-up runners can say.
 * It shares nothing with the knowledge packs: where the two differ, one of them is wrong.
 */
public final class ClinicalTable {
    private static final String URGENT_CARE = "URGENT_CARE";
    private static final String SEE_DOCTOR = "SEE_DOCTOR";
    private static final String SELF_CARE = "SELF_CARE";

    private static final int INTENSE_FROM = 9;
    private static final int SEVERE_FROM = 7;

    private static final Map<String, String> FLAG_OF = new LinkedHashMap<>();
    private static final Set<String> CALLS_FOR_A_DOCTOR =
            Set.of("limits-daily-activities", "no-improvement", "recurrent", "severe-pain");
    /** Where 'I do not know' is worth a doctor within a day. */
    private static final Set<String> OPEN_WHERE_UNKNOWN = Set.of(
            "deformed",
            "cannot-move",
            "cannot-bear-weight",
            "intense-pain",
            "sudden-swelling",
            "infection",
            "cauda-equina",
            "clot");

    static {
        FLAG_OF.put("flag.deformed-or-shortened", "deformed");
        FLAG_OF.put("flag.cannot-move", "cannot-move");
        FLAG_OF.put("flag.cannot-bear-weight", "cannot-bear-weight");
        FLAG_OF.put("flag.intense-pain", "intense-pain");
        FLAG_OF.put("flag.sudden-swelling", "sudden-swelling");
        FLAG_OF.put("flag.fever", "infection");
        FLAG_OF.put("flag.chills", "infection");
        FLAG_OF.put("flag.hot-red-joint", "infection");
        FLAG_OF.put("flag.limits-daily-activities", "limits-daily-activities");
        FLAG_OF.put("history.no-improvement", "no-improvement");
        FLAG_OF.put("history.recurrent-bouts", "recurrent");
        FLAG_OF.put("safety.bladder-or-bowel", "cauda-equina");
        FLAG_OF.put("safety.saddle-numbness", "cauda-equina");
        FLAG_OF.put("safety.calf-swelling", "clot");
        FLAG_OF.put("safety.testicular-pain-or-groin-lump", "groin-emergency");
    }

    private ClinicalTable() {}

    /**
     * What must come of answers.
     *
     * @param flags codes of the red flags
     * @param open codes that could not be ruled out
     */
    public record Expected(String level, Set<String> flags, Set<String> open) {}

    /** What must come of an adult's answers. */
    public static Expected of(Map<String, String> findings, Optional<Integer> painScore) {
        Set<String> flags = new TreeSet<>();
        FLAG_OF.forEach((finding, flag) -> {
            if ("present".equals(findings.get(finding))) {
                flags.add(flag);
            }
        });
        int score = painScore.orElse(0);
        if (score >= INTENSE_FROM) {
            flags.add("intense-pain");
        } else if (score >= SEVERE_FROM && !flags.contains("intense-pain")) {
            flags.add("severe-pain");
        }
        Set<String> open = new TreeSet<>();
        FLAG_OF.forEach((finding, flag) -> {
            if ("unknown".equals(findings.get(finding)) && OPEN_WHERE_UNKNOWN.contains(flag) && !flags.contains(flag)) {
                open.add(flag);
            }
        });
        return new Expected(level(flags, open), flags, open);
    }

    /** Whether this flag alone means urgent care. */
    static boolean isUrgent(String flag) {
        return !CALLS_FOR_A_DOCTOR.contains(flag);
    }

    private static String level(Set<String> flags, Set<String> open) {
        if (flags.stream().anyMatch(ClinicalTable::isUrgent)) {
            return URGENT_CARE;
        }
        return flags.isEmpty() && open.isEmpty() ? SELF_CARE : SEE_DOCTOR;
    }
}
