package org.hiptriage.notification.delivery.webpush;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.outbound.PermittedNetworks;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runners' devices are told.
 *
 * @param keyFile the key by which push services know this installation; made where it is not there. Without it there is no
 *     Web Push
 * @param contact how operators of push services reach the operator of this
 * @param allowHttp whether push services of plain http may be registered
 * @param allowedPrivateNetworks networks that are not public and may be asked, as 10.0.0.0/8 or fd00::/8
 * @param timeout how long one request may take in all, above zero
 */
@ConfigurationProperties("hip.web-push")
record WebPushSettings(
        Optional<String> keyFile,
        Optional<String> contact,
        @DefaultValue("false") boolean allowHttp,
        @DefaultValue List<String> allowedPrivateNetworks,
        @DefaultValue("15s") Duration timeout) {
    /** Refuses what can not work. */
    WebPushSettings {
        allowedPrivateNetworks = List.copyOf(allowedPrivateNetworks);
        try {
            PermittedNetworks.publicAnd(allowedPrivateNetworks);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("hip.web-push.allowed-private-networks: " + e.getMessage(), e);
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("hip.web-push.timeout must be above zero");
        }
        // An environment may hold an empty one for none.
        contact = contact.filter(address -> !address.isBlank());
        if (contact.filter(address -> !isContact(address)).isPresent()) {
            throw new IllegalArgumentException(
                    "hip.web-push.contact must be an address that begins with mailto: or https:");
        }
    }

    private static boolean isContact(String text) {
        try {
            return List.of("mailto", "https").contains(String.valueOf(new URI(text).getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
