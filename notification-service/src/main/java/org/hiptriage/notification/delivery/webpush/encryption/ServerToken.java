package org.hiptriage.notification.delivery.webpush.encryption;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Tells a push service who sends (RFC 8292): a token for its origin, signed with the server's key. */
public final class ServerToken {
    /** A day is the longest that a push service has to take. */
    private static final Duration VALID = Duration.ofHours(12);

    private final ServerKey key;
    private final Optional<URI> contact;

    /**
     * Signs with this key.
     *
     * @param contact how the operator of the push service may reach the operator of this, as mailto: or https:
     */
    public ServerToken(ServerKey key, Optional<URI> contact) {
        this.key = key;
        this.contact = contact;
    }

    /** The header Authorization of a request to this address. */
    public String authorization(URI endpoint, Instant now) {
        String claims = "{\"aud\":\"" + origin(endpoint) + "\",\"exp\":"
                + now.plus(VALID).getEpochSecond()
                + contact.map(address -> ",\"sub\":\"" + address.toASCIIString() + "\"")
                        .orElse("")
                + "}";
        String signed = base64url("{\"typ\":\"JWT\",\"alg\":\"ES256\"}") + "." + base64url(claims);
        return "vapid t=" + signed + "." + key.sign(signed) + ", k=" + key.applicationServerKey();
    }

    /** Without a port that is the scheme's own, as RFC 6454 writes it. */
    private static String origin(URI endpoint) {
        boolean isUsual =
                endpoint.getPort() == -1 || (endpoint.getScheme().equals("https") ? 443 : 80) == endpoint.getPort();
        return endpoint.getScheme() + "://" + endpoint.getHost() + (isUsual ? "" : ":" + endpoint.getPort());
    }

    private static String base64url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
