package org.hiptriage.localstack.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiptriage.localstack.process.Folders;

/** Tokens for scripts, as variables that a shell can take in; written anew at each start. */
public final class Credentials {
    /** Of who reports and reads for any runner. */
    public static final String PLATFORM = "HIP_PLATFORM_TOKEN";

    private static final Duration LIFE = Duration.ofDays(30);

    private Credentials() {}

    /** Where they are. */
    public static Path file(Folders folders) {
        return folders.of("credentials.env");
    }

    /** Writes new ones. */
    public static void write(Folders folders, LocalIssuer issuer) {
        OwnersFile.write(file(folders), """
                # Tokens of this machine's own issuer, good for %d days; ./run writes new ones at each start.
                # Shell: set -a; . %s; set +a
                %s=%s
                HIP_CLINICIAN_TOKEN=%s
                HIP_OPERATOR_TOKEN=%s
                """.formatted(
                        LIFE.toDays(),
                        file(folders),
                        PLATFORM,
                        issuer.platform(LIFE),
                        issuer.clinician(LIFE),
                        issuer.operator(LIFE)));
    }

    /** One of them; empty where it was not written. */
    public static Optional<String> read(Folders folders, String name) throws IOException {
        Path file = file(folders);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name + "="))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }
}
