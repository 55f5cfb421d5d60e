package org.hiptriage.triage.stream.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The first 16 bytes of the SHA-256 of a text: enough to tell texts apart, and small to remember. */
public final class ShortDigest {
    public static final int BYTES = 16;

    private ShortDigest() {}

    /** That of the text in UTF-8. */
    public static byte[] of(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(hash, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
