package org.hiptriage.triage.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Gives every finding code of the vocabulary its bit, in the vocabulary's order, so that rules need no string look-up. */
public final class FindingIndex {

    private final List<String> codes;
    private final Map<String, Integer> bits = new HashMap<>();

    private FindingIndex(List<String> codes) {
        this.codes = List.copyOf(codes);
        for (String code : this.codes) {
            if (bits.put(code, bits.size()) != null) {
                throw new IllegalArgumentException("The vocabulary has a finding code twice: " + code);
            }
        }
    }

    /**
     * Numbers the codes.
     *
     * @param codes the vocabulary, in its order
     * @throws IllegalArgumentException where a code stands in it twice
     */
    public static FindingIndex of(List<String> codes) {
        return new FindingIndex(codes);
    }

    /** The bit of a code; empty where the vocabulary does not know it. */
    public OptionalInt bitOf(String code) {
        Integer bit = bits.get(code);
        return bit == null ? OptionalInt.empty() : OptionalInt.of(bit);
    }

    /** The code of a bit, 0 to {@code size() - 1}. */
    public String codeOf(int bit) {
        return codes.get(bit);
    }

    /** The set of those codes that the vocabulary knows. */
    public FindingSet setOf(Iterable<String> known) {
        FindingSet set = FindingSet.NONE;
        for (String code : known) {
            Integer bit = bits.get(code);
            set = bit == null ? set : set.with(bit);
        }
        return set;
    }

    /** How many codes there are. */
    public int size() {
        return codes.size();
    }

    /** The codes of a set, in the vocabulary's order. */
    public List<String> codesOf(FindingSet findings) {
        return findings.stream().mapToObj(codes::get).toList();
    }
}
