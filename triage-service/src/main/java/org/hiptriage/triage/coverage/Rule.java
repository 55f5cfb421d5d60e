package org.hiptriage.triage.coverage;

/**
 * A rule that can have a say in a result.
 *
 * @param kind what it does
 * @param code of the red flag, condition or whatever it is about
 * @param by the finding by which it has its say; empty where that is not told apart
 */
record Rule(RuleKind kind, String code, String by) {
    Rule(RuleKind kind, String code) {
        this(kind, code, "");
    }
}
