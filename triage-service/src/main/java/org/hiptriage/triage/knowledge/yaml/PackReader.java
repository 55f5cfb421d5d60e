package org.hiptriage.triage.knowledge.yaml;

import java.util.List;
import org.hiptriage.triage.knowledge.Knowledge;

/** Reads knowledge packs and compiles them; all or nothing. */
public final class PackReader {

    private PackReader() {}

    /**
     * Reads, checks and compiles packs.
     *
     * @param files the packs, in order; later ones may refer to parameters and red flags of earlier ones
     * @param findingCodes the vocabulary, in its order
     * @throws BrokenPackException where anything is wrong with any of them; lists every problem
     */
    public static Knowledge read(List<PackFile> files, List<String> findingCodes) {
        throw new UnsupportedOperationException();
    }
}
