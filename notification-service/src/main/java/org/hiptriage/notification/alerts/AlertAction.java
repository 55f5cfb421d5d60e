package org.hiptriage.notification.alerts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody did with an alert, as the log keeps it.
 *
 * @param what acknowledged, resolved, plan-released or noted
 * @param by who, as they typed it
 * @param at when
 * @param reason why it was resolved, a code
 * @param note what they wrote
 * @param version that of the alert after it
 */
public record AlertAction(
        @Schema(allowableValues = {"acknowledged", "resolved", "plan-released", "noted"})
        String what,

        String by,
        Instant at,
        Optional<String> reason,
        Optional<String> note,
        int version) {}
