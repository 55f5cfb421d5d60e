package org.hiptriage.notification.delivery.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What happens to an urgent prompt that nobody opens.
 *
 * @param repeatAfter how long it may stay unopened before its next step; 1 second or longer
 */
@ConfigurationProperties("hip.escalation")
public record EscalationSettings(@DefaultValue("5m") Duration repeatAfter) {
    /** Refuses what can not work. */
    public EscalationSettings {
        if (repeatAfter.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("hip.escalation.repeat-after must be 1s or longer");
        }
    }
}
