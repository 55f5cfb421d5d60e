package org.hiptriage.triage.knowledge;

import java.util.Map;

/**
 * A knowledge pack in force, exact to the byte.
 *
 * @param name name, for example runner-hip-pain
 * @param version version, as year.month.revision
 * @param sha256 SHA-256 of the file's bytes, 64 lower-case hexadecimal digits
 * @param title for people
 * @param extension true where what it says goes beyond the source article and is labelled so wherever it is shown
 * @param sources what its {@code ext:} references stand for, by key without the prefix
 */
public record Pack(
        String name, String version, String sha256, String title, boolean extension, Map<String, Source> sources) {

    /**
     * A publication outside the source article.
     *
     * @param title for people
     * @param url where it is; empty where it has no address
     */
    public record Source(String title, String url) {}
}
