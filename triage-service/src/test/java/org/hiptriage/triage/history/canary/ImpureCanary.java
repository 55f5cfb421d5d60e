package org.hiptriage.triage.history.canary;

import org.hiptriage.events.Level;

/** Breaks the rule that the core knows no Avro. */
public record ImpureCanary(Level level) {}
