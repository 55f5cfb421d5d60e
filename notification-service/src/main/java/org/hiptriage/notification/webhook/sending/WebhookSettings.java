package org.hiptriage.notification.webhook.sending;

import java.time.Duration;
import java.util.List;
import org.hiptriage.notification.outbound.PermittedNetworks;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are told.
 *
 * @param allowHttp whether addresses of plain http may be registered
 * @param allowedPrivateNetworks networks that are not public and may be asked, as 10.0.0.0/8 or fd00::/8
 * @param timeout how long one request may take in all, above zero
 * @param secretOverlap how long an old secret still signs beside a new one, where the caller does not say
 * @param keepFor how long the log of deliveries is kept, 5 days or longer
 */
@ConfigurationProperties("hip.webhooks")
public record WebhookSettings(
        @DefaultValue("false") boolean allowHttp,
        @DefaultValue List<String> allowedPrivateNetworks,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("24h") Duration secretOverlap,
        @DefaultValue("30d") Duration keepFor) {
    /** Longer no old secret stays valid. */
    public static final Duration LONGEST_OVERLAP = Duration.ofDays(7);

    // Longer than any delivery is tried.
    private static final Duration SHORTEST_KEEPING = Duration.ofDays(5);

    /** Refuses what can not work. */
    public WebhookSettings {
        allowedPrivateNetworks = List.copyOf(allowedPrivateNetworks);
        try {
            PermittedNetworks.publicAnd(allowedPrivateNetworks);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("hip.webhooks.allowed-private-networks: " + e.getMessage(), e);
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("hip.webhooks.timeout must be above zero");
        }
        if (secretOverlap.isNegative() || secretOverlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw new IllegalArgumentException("hip.webhooks.secret-overlap must be from 0s to 7d");
        }
        if (keepFor.compareTo(SHORTEST_KEEPING) < 0) {
            throw new IllegalArgumentException("hip.webhooks.keep-for must be 5d or longer");
        }
    }
}
