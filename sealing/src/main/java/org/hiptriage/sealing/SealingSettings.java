package org.hiptriage.sealing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether health data is sealed in the topics, and where the keys are. All services are set alike.
 *
 * @param enabled whether health data is written sealed, and can be read so; plain records are read in either case
 * @param masterKeyset file with the keyset that wraps the keys of runners, as KeysetCommand makes it
 * @param databaseUrl where the keys are, as a JDBC address of PostgreSQL, without user and password
 * @param databaseUser who we are there
 * @param databasePassword may be empty where the server trusts
 * @param connections how many connections to it there may be, 1 to 50
 * @param keysKept how long a key that was used stays in memory; 1 s to 1 h
 */
@ConfigurationProperties("hip.sealing")
public record SealingSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("") String masterKeyset,
        @DefaultValue("") String databaseUrl,
        @DefaultValue("") String databaseUser,
        @DefaultValue("") String databasePassword,
        @DefaultValue("4") int connections,
        @DefaultValue("5m") Duration keysKept) {
    private static final String MISSING = " is missing, and hip.sealing.enabled is set";

    /** Refuses what can not work: nothing is written in the clear by mistake. */
    public SealingSettings {
        if (enabled && masterKeyset.isBlank()) {
            throw new IllegalArgumentException(
                    "hip.sealing.master-keyset" + MISSING + ": name the file with the keyset");
        }
        if (enabled && !databaseUrl.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("hip.sealing.database-url" + MISSING
                    + ", or it is no address like jdbc:postgresql://127.0.0.1:54329/hiptriage");
        }
        if (enabled && databaseUser.isBlank()) {
            throw new IllegalArgumentException("hip.sealing.database-user" + MISSING);
        }
        if (connections < 1 || connections > 50) {
            throw new IllegalArgumentException("hip.sealing.connections must be 1 to 50");
        }
        if (keysKept.compareTo(Duration.ofSeconds(1)) < 0 || keysKept.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("hip.sealing.keys-kept must be from 1s to 1h");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return enabled ? "sealed with keys of " + databaseUser : "not sealed";
    }
}
