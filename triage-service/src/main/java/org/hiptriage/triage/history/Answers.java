package org.hiptriage.triage.history;

import java.util.Map;

/**
 * The answered findings of one report; what is in none of the three sets was not asked.
 *
 * @param present what the runner has
 * @param absent what the runner has not
 * @param unknown what was asked and not known
 */
public record Answers(FindingSet present, FindingSet absent, FindingSet unknown) {

    /** Nothing was asked. */
    public static final Answers NONE = new Answers(FindingSet.NONE, FindingSet.NONE, FindingSet.NONE);

    /**
     * Reads answers by code.
     *
     * @throws IllegalArgumentException where the vocabulary does not know a code; the message does not repeat it
     */
    public static Answers of(FindingIndex index, Map<String, Presence> byCode) {
        Answers answers = NONE;
        for (Map.Entry<String, Presence> answer : byCode.entrySet()) {
            answers = answers.with(index, answer.getKey(), answer.getValue());
        }
        return answers;
    }

    /**
     * These answers with one given or changed.
     *
     * @throws IllegalArgumentException where the vocabulary does not know the code; the message does not repeat it
     */
    public Answers with(FindingIndex index, String code, Presence presence) {
        return with(
                index.bitOf(code)
                        .orElseThrow(() -> new IllegalArgumentException("A finding code is not in the vocabulary")),
                presence);
    }

    /** These answers with one given or changed. */
    public Answers with(int bit, Presence presence) {
        return new Answers(
                presence == Presence.PRESENT ? present.with(bit) : present.without(bit),
                presence == Presence.ABSENT ? absent.with(bit) : absent.without(bit),
                presence == Presence.UNKNOWN ? unknown.with(bit) : unknown.without(bit));
    }

    /** Whether the answer is present or absent: neither unknown nor missing. */
    public boolean settled(int bit) {
        return present.contains(bit) || absent.contains(bit);
    }

    /** Whether the question was asked, whatever the answer. */
    public boolean asked(int bit) {
        return settled(bit) || unknown.contains(bit);
    }
}
