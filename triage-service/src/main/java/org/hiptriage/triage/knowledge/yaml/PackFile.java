package org.hiptriage.triage.knowledge.yaml;

/**
 * A pack's file as it was read.
 *
 * @param name name of the file, for messages
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read
public record PackFile(String name, byte[] content) {

    /** SHA-256 of its bytes, 64 lower-case hexadecimal digits: by this results name the packs that they rest on. */
    public String sha256() {
        return Sha256.of(content);
    }
}
