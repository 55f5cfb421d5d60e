package org.hiptriage.assessment.broker.registry;

import java.net.URI;
import java.time.Duration;
import org.hiptriage.schemas.registry.RegistrySettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which schema registry there is, and how it is used; without one nothing else here matters.
 *
 * @param url Root of a Confluent-compatible interface; records are in single-object encoding where it is empty.
 * @param user Who we are there, with a password.
 * @param password Goes with the user.
 * @param token A bearer token instead of user and password.
 * @param register Whether schemas of topics that this service owns are registered, or only looked up.
 * @param write Whether what is written is in Confluent wire format; what is read may be in either.
 * @param timeout How long the registry has for one answer; 100 ms to 30 s.
 * @param checkInterval How often it is looked at; 100 ms to 10 min.
 */
@ConfigurationProperties("hip.schema-registry")
record SchemaRegistrySettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String token,
        @DefaultValue("true") boolean register,
        @DefaultValue("true") boolean write,
        @DefaultValue("2s") Duration timeout,
        @DefaultValue("5s") Duration checkInterval) {

    SchemaRegistrySettings {
        // A mistake ends the start by the name of its setting.
        var checked = RegistrySettings.of(url, user, password, token, register, write, timeout, checkInterval);
        url = checked.url().map(URI::toString).orElse("");
    }

    RegistrySettings settings() {
        return RegistrySettings.of(url, user, password, token, register, write, timeout, checkInterval);
    }

    @Override
    public String toString() {
        // Not what a record says of itself: that would hold the secrets.
        return "schema registry at " + url;
    }
}
