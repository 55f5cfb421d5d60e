package org.hiptriage.systemtests.faults.check;

import java.util.List;
import java.util.Set;
import org.hiptriage.systemtests.faults.load.Ledger;

/** Compares what was acknowledged with what came of it. */
public final class Checker {
    private Checker() {}

    /**
     * Every way in which the promise was broken.
     *
     * @param taken ids of the messages that the webhook got
     */
    public static List<String> check(Ledger ledger, Evidence evidence, Set<String> taken) {
        var violations = new Violations();
        new ResultChecks(ledger, evidence).check(violations);
        new OrderChecks(evidence).check(violations);
        new AlertChecks(ledger, evidence).check(violations);
        new NotificationChecks(evidence, taken).check(violations);
        evidence.memories().check(ledger, violations);
        new PoisonChecks(ledger, evidence).check(violations);
        return violations.all();
    }
}
