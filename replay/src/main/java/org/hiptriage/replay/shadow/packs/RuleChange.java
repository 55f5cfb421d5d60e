package org.hiptriage.replay.shadow.packs;

import java.util.List;

/**
 * A rule that a candidate changes.
 *
 * @param pack the name of its pack
 * @param place where in the pack it stands
 * @param before what it is in force; empty where it is new
 * @param after what it is in the candidate; empty where it goes
 */
public record RuleChange(String pack, List<String> place, String before, String after) {
    /** The rule in a few words, for example {@code conditions · it-band-syndrome · for · risk.downhill}. */
    public String name() {
        return String.join(" · ", place);
    }

    /** What happens to it. */
    public String what() {
        return before.isEmpty() ? "new: " + after : after.isEmpty() ? "gone: " + before : before + " → " + after;
    }
}
