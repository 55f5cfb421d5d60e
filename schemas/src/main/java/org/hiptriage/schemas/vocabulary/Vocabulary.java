package org.hiptriage.schemas.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every finding of the contract, in the order in which a questionnaire asks. */
public final class Vocabulary {
    private static final Vocabulary SHIPPED = VocabularyFile.read();

    private final List<FindingGroup> groups;
    private final Map<String, Finding> findings;
    private final List<String> urgentCodes;

    Vocabulary(List<FindingGroup> groups, List<Finding> findings) {
        this.groups = List.copyOf(groups);
        this.findings = findings.stream()
                .collect(Collectors.toMap(Finding::code, Function.identity(), Vocabulary::refuse, LinkedHashMap::new));
        this.urgentCodes =
                findings.stream().filter(Finding::urgent).map(Finding::code).toList();
    }

    /** The vocabulary of this release. */
    public static Vocabulary shipped() {
        return SHIPPED;
    }

    /** The groups in the order in which they are asked. */
    public List<FindingGroup> groups() {
        return groups;
    }

    /** The findings in the order in which they are asked. */
    public List<Finding> findings() {
        return List.copyOf(findings.values());
    }

    /** All codes in the order in which they are asked. */
    public List<String> codes() {
        return List.copyOf(findings.keySet());
    }

    /** The codes that every assessment must answer. */
    public List<String> urgentCodes() {
        return urgentCodes;
    }

    /** The finding with this code. */
    public Optional<Finding> finding(String code) {
        return Optional.ofNullable(findings.get(code));
    }

    /** Whether this is a code of the vocabulary. */
    public boolean knows(String code) {
        return findings.containsKey(code);
    }

    private static Finding refuse(Finding one, Finding other) {
        throw new IllegalStateException("finding listed twice: " + one.code());
    }
}
