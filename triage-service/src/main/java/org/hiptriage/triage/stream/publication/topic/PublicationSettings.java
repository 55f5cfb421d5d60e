package org.hiptriage.triage.stream.publication.topic;

import java.util.List;
import org.hiptriage.triage.stream.publication.TrustedKeys;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose published packs are taken.
 *
 * @param trustedKeys public Ed25519 keys, as {@code ./run pack keys} prints them; none: the topic is not looked at
 */
@ConfigurationProperties("hip.knowledge-packs")
public record PublicationSettings(@DefaultValue List<String> trustedKeys) {

    /** Refuses to start with a key that is none. */
    public PublicationSettings {
        TrustedKeys.of(given(trustedKeys));
    }

    TrustedKeys keys() {
        return TrustedKeys.of(given(trustedKeys));
    }

    private static List<String> given(List<String> keys) {
        return keys.stream().filter(key -> !key.isBlank()).toList();
    }
}
