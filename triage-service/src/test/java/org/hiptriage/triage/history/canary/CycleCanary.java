package org.hiptriage.triage.history.canary;

import org.hiptriage.triage.decision.TriageRules;

/** Closes a cycle: decision depends on history already. */
public record CycleCanary(TriageRules rules) {}
