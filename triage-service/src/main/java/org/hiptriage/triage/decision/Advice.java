package org.hiptriage.triage.decision;

import java.util.List;
import java.util.Optional;

/**
 * What to do, in plain words.
 *
 * @param now what to do first
 * @param running whether and how to run
 * @param crossTraining codes of activities that suit all conditions kept
 * @param avoid codes of activities that a kept condition speaks against
 * @param treatment what the sources list as treatment; nothing of it is prescribed
 * @param prevention what helps against a relapse
 * @param recoveryWeeks usual recovery time; empty where no condition is named
 */
public record Advice(
        String now,
        String running,
        List<String> crossTraining,
        List<String> avoid,
        List<String> treatment,
        List<String> prevention,
        Optional<RecoveryWeeks> recoveryWeeks) {}
