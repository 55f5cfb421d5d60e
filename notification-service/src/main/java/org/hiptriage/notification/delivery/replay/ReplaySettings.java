package org.hiptriage.notification.delivery.replay;

import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is read again.
 *
 * @param from records from this instant on are read again at the start; what is known of them is dropped
 */
@ConfigurationProperties("hip.replay")
public record ReplaySettings(Optional<Instant> from) {}
