package org.hiptriage.schemas.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import org.hiptriage.schemas.registry.rest.RegistryAccess;

/**
 * Which registry there is and how it is used.
 *
 * @param url the root of its Confluent-compatible interface; empty where there is no registry
 * @param access who we are there
 * @param register whether the schemas of topics that we own are registered, or only looked up
 * @param write whether what we write is in Confluent wire format; what we read may be in either
 * @param timeout how long it has for one answer; 100 ms to 30 s
 * @param checkInterval how often it is looked at; 100 ms to 10 min
 */
public record RegistrySettings(
        Optional<URI> url,
        RegistryAccess access,
        boolean register,
        boolean write,
        Duration timeout,
        Duration checkInterval) {

    private static final String PREFIX = "hip.schema-registry.";

    public RegistrySettings {
        requireWithin("timeout", timeout, Duration.ofSeconds(30), "30s");
        requireWithin("check-interval", checkInterval, Duration.ofMinutes(10), "10m");
    }

    /** As texts say it that may be wrong; {@link IllegalArgumentException} names the setting that is, and never repeats it. */
    public static RegistrySettings of(
            String url,
            String user,
            String password,
            String token,
            boolean register,
            boolean write,
            Duration timeout,
            Duration checkInterval) {
        return new RegistrySettings(
                url(url), RegistryAccess.of(user, password, token), register, write, timeout, checkInterval);
    }

    /**
     * The registry at this address.
     *
     * @param url empty where there is none
     * @throws IllegalArgumentException where it is not an http(s) address, or holds credentials
     */
    public static Optional<URI> url(String url) {
        if (url.isBlank()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(url.strip().replaceAll("/+$", ""));
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException e) {
            // told below; its own message would repeat what may hold a password
        }
        throw new IllegalArgumentException(
                PREFIX + "url must be an http or https address without credentials, for example"
                        + " http://127.0.0.1:8085/apis/ccompat/v7; user and password have settings of their own");
    }

    private static void requireWithin(String name, Duration value, Duration longest, String shown) {
        if (value.compareTo(Duration.ofMillis(100)) < 0 || value.compareTo(longest) > 0) {
            throw new IllegalArgumentException(PREFIX + name + " must be from 100ms to " + shown);
        }
    }
}
