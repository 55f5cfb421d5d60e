package org.hiptriage.triage.knowledge.advice;

import java.util.List;

/**
 * What to do about a condition.
 *
 * @param running whether and how to run
 * @param crossTraining codes of activities that may take the place of running
 * @param avoid codes of activities that make it worse
 * @param treatment what the sources list as treatment
 * @param prevention what helps against a relapse
 * @param recovery usual recovery time
 * @param background what to know about it
 */
public record ConditionAdvice(
        Sourced running,
        List<Sourced> crossTraining,
        List<Sourced> avoid,
        List<Sourced> treatment,
        List<Sourced> prevention,
        Recovery recovery,
        List<Sourced> background) {}
