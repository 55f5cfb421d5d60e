package org.hiptriage.triage.knowledge.advice;

import java.util.List;
import java.util.Map;
import org.hiptriage.triage.knowledge.Level;

/**
 * Advice that holds whatever the condition.
 *
 * @param now what to do first, by level
 * @param running whether and how to run, by level, where no condition has a say
 * @param treatment what the sources list as treatment
 * @param prevention what helps against a relapse
 * @param assessmentNeeded what to say where only a new assessment can tell more
 * @param asTheClinicianSaid what to say, about running too, where a clinician has seen what was raised
 * @param notes what to know about the result
 */
public record GeneralAdvice(
        Map<Level, Sourced> now,
        Map<Level, Sourced> running,
        List<Sourced> treatment,
        List<Sourced> prevention,
        Sourced assessmentNeeded,
        Sourced asTheClinicianSaid,
        List<Sourced> notes) {}
