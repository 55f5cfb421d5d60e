package org.hiptriage.notification.delivery.runner;

import java.time.Instant;
import java.util.UUID;

/**
 * A result as its table holds it.
 *
 * @param resultId identifies it
 * @param assessmentId the assessment that was triaged
 * @param side LEFT, RIGHT, BOTH or NONE
 * @param observedAt when what was triaged was observed
 * @param triagedAt when the rules ran
 * @param trigger ASSESSMENT, CHECK_IN or RUN
 * @param level how urgent it is
 * @param seenByClinician whether the runner said to have been seen since the last assessment
 * @param json the contract's result JSON
 */
public record ResultRow(
        UUID resultId,
        UUID assessmentId,
        String side,
        Instant observedAt,
        Instant triagedAt,
        String trigger,
        String level,
        boolean seenByClinician,
        String json) {}
