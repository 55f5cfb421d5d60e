package org.hiptriage.systemtests.faults.report;

/**
 * One fault that was inflicted.
 *
 * @param at seconds after the beginning of the run
 * @param fault its kind
 * @param detail what was harmed and how
 * @param lastedSeconds until the harm was undone
 * @param recoverySeconds from its beginning until an urgent assessment on every partition, posted after it began, had its
 *     notification; negative where none had in time
 * @param mixed whether another fault was on as well
 */
public record Injection(
        double at, String fault, String detail, double lastedSeconds, double recoverySeconds, boolean mixed) {
    /** Whether the path worked again. */
    public boolean recovered() {
        return recoverySeconds >= 0;
    }
}
