package org.hiptriage.edge.token;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are taken. Without an issuer a service does not start: there is no way to leave it open.
 *
 * @param issuer who issues them, as their claim iss says it
 * @param keys where the issuer's keys are, as a JSON Web Key Set; empty: what the issuer says at its OpenID or OAuth metadata
 * @param keyFile a file with the issuer's one public key in PEM, in place of keys
 * @param audience for whom they are: one of their claim aud
 * @param runnerClaim the claim that binds a token to one runner
 */
@ConfigurationProperties("hip.access")
public record AccessSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String keys,
        @DefaultValue("") String keyFile,
        @DefaultValue("hip-triage") String audience,
        @DefaultValue("runner_id") String runnerClaim) {
    /** Refuses to do without an issuer. */
    public AccessSettings {
        if (issuer.isBlank()) {
            throw new IllegalArgumentException(
                    "hip.access.issuer is missing: say whose tokens are taken, as their claim"
                            + " iss has it. ./run sets up an issuer of its own");
        }
        if (!keys.isEmpty() && !keyFile.isEmpty()) {
            throw new IllegalArgumentException("hip.access.keys and hip.access.key-file exclude each other");
        }
        if (audience.isBlank() || runnerClaim.isBlank()) {
            throw new IllegalArgumentException("hip.access.audience and hip.access.runner-claim must not be empty");
        }
    }
}
