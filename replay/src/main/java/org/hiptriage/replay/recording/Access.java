package org.hiptriage.replay.recording;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.registry.RegistrySettings;
import org.hiptriage.schemas.topics.Owner;
import org.hiptriage.sealing.Sealing;
import org.hiptriage.sealing.SealingSettings;
import org.hiptriage.triage.stream.publication.TrustedKeys;

/**
 * How topics are reached and read, as options and environment say.
 *
 * @param brokers brokers to ask first, each as host:port
 * @param config a file of properties for a broker that does not let everybody in
 * @param environment has {@code HIP_SCHEMA_REGISTRY_URL} and {@code HIP_SEALING_ENABLED}, and what goes with them, as the services
 *     do
 */
public record Access(Optional<String> brokers, Optional<Path> config, Map<String, String> environment) {

    /** The topics. */
    public Recording recording() {
        String local = "127.0.0.1:" + environment.getOrDefault("HIP_KAFKA_PORT", "9092");
        return Recording.at(brokers.orElse(local), config);
    }

    /**
     * How the events in them are read.
     *
     * @param sealing with what sealed ones are opened
     * @throws IllegalArgumentException where a setting of the schema registry is wrong; names it
     */
    public EventFormats formats(Sealing sealing) {
        return EventFormats.of(
                RegistrySettings.of(
                        registry("URL"),
                        registry("USER"),
                        registry("PASSWORD"),
                        registry("TOKEN"),
                        false,
                        false,
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(10)),
                Owner.TRIAGE_SERVICE,
                sealing.seal());
    }

    /**
     * With what sealed records are opened; nothing where the environment does not say.
     *
     * @throws IllegalArgumentException where a setting is wrong; names it
     */
    public Sealing sealing() {
        return Sealing.of(
                new SealingSettings(
                        Boolean.parseBoolean(sealed("ENABLED")),
                        sealed("MASTERKEYSET"),
                        sealed("DATABASEURL"),
                        sealed("DATABASEUSER"),
                        sealed("DATABASEPASSWORD"),
                        4,
                        Duration.ofHours(1)),
                Clock.systemUTC());
    }

    /** Whose published packs count, as triage-service has it ({@code HIP_KNOWLEDGEPACKS_TRUSTEDKEYS}). */
    public TrustedKeys trustedKeys() {
        return TrustedKeys.of(Stream.of(environment
                        .getOrDefault("HIP_KNOWLEDGEPACKS_TRUSTEDKEYS", "")
                        .split(",", -1))
                .filter(key -> !key.isBlank())
                .toList());
    }

    private String sealed(String setting) {
        return environment.getOrDefault("HIP_SEALING_" + setting, "");
    }

    private String registry(String setting) {
        return environment.getOrDefault("HIP_SCHEMA_REGISTRY_" + setting, "");
    }
}
