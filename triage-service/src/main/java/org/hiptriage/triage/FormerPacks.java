package org.hiptriage.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.hiptriage.triage.knowledge.yaml.PackFile;

/** The packs that shipped with earlier releases: a result names those that it rests on, and can be decided again by them. */
public final class FormerPacks {
    private static final String FOLDER = "/former-knowledge/";

    private FormerPacks() {}

    /**
     * A pack that is no longer in force.
     *
     * @param sha256 SHA-256 of its bytes, 64 lower-case hexadecimal digits
     * @return empty where no release had it
     */
    public static Optional<PackFile> find(String name, String version, String sha256) {
        return find(name, version).filter(pack -> pack.sha256().equals(sha256));
    }

    /**
     * The same, whatever its bytes.
     *
     * @return empty where no release had that version
     */
    public static Optional<PackFile> find(String name, String version) {
        String file = name + "-" + version + ".yaml";
        try (InputStream in = FormerPacks.class.getResourceAsStream(FOLDER + file)) {
            return Optional.ofNullable(in == null ? null : new PackFile(file, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
