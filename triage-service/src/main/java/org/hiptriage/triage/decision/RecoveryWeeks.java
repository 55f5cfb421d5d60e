package org.hiptriage.triage.decision;

import java.util.OptionalInt;

/**
 * Usual recovery time.
 *
 * @param min shortest usual time, weeks
 * @param max longest usual time, weeks; empty where the sources give none
 */
public record RecoveryWeeks(int min, OptionalInt max) {}
