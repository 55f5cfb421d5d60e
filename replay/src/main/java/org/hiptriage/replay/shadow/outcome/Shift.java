package org.hiptriage.replay.shadow.outcome;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hiptriage.events.Level;

/**
 * How a verdict by the candidate differs from that by the packs in force.
 *
 * @param severity how much that matters
 * @param words what is otherwise, for people
 */
public record Shift(Severity severity, List<String> words) implements Comparable<Shift> {
    private static final Comparator<Shift> ORDER = Comparator.comparing((Shift shift) -> shift.severity())
            .thenComparing(shift -> String.join(" ", shift.words()));

    /** From what is in force to what the candidate says, which is something else. */
    public static Shift of(Verdict before, Verdict after) {
        List<String> words = new ArrayList<>();
        if (!before.level().equals(after.level()) || !before.timeFrame().equals(after.timeFrame())) {
            words.add(urgency(before) + " → " + urgency(after));
        }
        missing(before.redFlags(), after.redFlags()).forEach(code -> words.add("no red flag " + code));
        missing(after.redFlags(), before.redFlags()).forEach(code -> words.add("red flag " + code));
        missing(before.couldNotRuleOut(), after.couldNotRuleOut()).forEach(code -> words.add(code + " not left open"));
        missing(after.couldNotRuleOut(), before.couldNotRuleOut()).forEach(code -> words.add(code + " left open"));
        if (!before.first().equals(after.first()) && after.level().isPresent()) {
            words.add("first cause " + before.first().orElse("none") + " → "
                    + after.first().orElse("none"));
        }
        return new Shift(severity(before, after), List.copyOf(words));
    }

    private static Severity severity(Verdict before, Verdict after) {
        if (after.level().isEmpty()) {
            return Severity.FAILURE;
        }
        int higher = Integer.compare(rank(after.level()), rank(before.level()));
        if (higher < 0) {
            return before.level().equals(Optional.of(Level.URGENT_CARE))
                    ? Severity.MISSED_EMERGENCY
                    : Severity.LESS_URGENT;
        }
        int sooner = higher != 0 ? higher : wait(before).compareTo(wait(after));
        if (sooner != 0) {
            return sooner > 0 ? Severity.MORE_URGENT : Severity.LESS_URGENT;
        }
        if (!missing(before.redFlags(), after.redFlags()).isEmpty()
                || before.couldNotRuleOut().stream()
                        .anyMatch(code -> !after.couldNotRuleOut().contains(code)
                                && !after.redFlags().contains(code))) {
            return Severity.FLAG_LOST;
        }
        return before.redFlags().equals(after.redFlags())
                        && before.couldNotRuleOut().equals(after.couldNotRuleOut())
                ? Severity.OTHER_CAUSE
                : Severity.FLAG_GAINED;
    }

    private static int rank(Optional<Level> level) {
        return level.map(Enum::ordinal).orElse(-1);
    }

    private static Duration wait(Verdict verdict) {
        return verdict.timeFrame().map(Duration::parse).orElse(Duration.ZERO);
    }

    private static String urgency(Verdict verdict) {
        return verdict.levelName()
                + verdict.timeFrame()
                        .map(iso -> switch (iso) {
                            case "PT0S" -> " now";
                            case "PT24H" -> " within 24 hours";
                            case "P7D" -> " within 7 days";
                            default -> " " + iso;
                        })
                        .orElse("");
    }

    private static List<String> missing(List<String> codes, List<String> in) {
        return codes.stream().filter(code -> !in.contains(code)).toList();
    }

    @Override
    public int compareTo(Shift other) {
        return ORDER.compare(this, other);
    }
}
