package org.hiptriage.notification.delivery.email;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runners' mailboxes are told.
 *
 * @param from whom mail is from, as an address or Name &lt;address&gt;; needed where there is a mail server
 * @param threads how many mails are handed over at once, 1 to 100
 */
@ConfigurationProperties("hip.email")
record EmailSettings(
        Optional<String> from, @DefaultValue("8") int threads) {
    /** Refuses what can not work. */
    EmailSettings {
        if (threads < 1 || threads > 100) {
            throw new IllegalArgumentException("hip.email.threads must be 1 to 100");
        }
    }
}
