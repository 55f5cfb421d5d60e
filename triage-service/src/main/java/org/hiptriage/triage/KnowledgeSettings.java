package org.hiptriage.triage;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which knowledge packs are in force.
 *
 * @param knowledgeDirectory where the packs are read from; those that ship with the service where it is not set
 * @param safetyExtension whether the pack safety-extension is in force
 */
@ConfigurationProperties("hip.triage")
public record KnowledgeSettings(
        @Nullable Path knowledgeDirectory,
        @DefaultValue("true") boolean safetyExtension) {

    /** Where the packs are read from; empty for those that ship with the service. */
    public Optional<Path> directory() {
        return Optional.ofNullable(knowledgeDirectory)
                .filter(path -> !path.toString().isBlank());
    }
}
