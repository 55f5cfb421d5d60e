package org.hiptriage.notification.delivery.webpush.encryption;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps the server's key as PEM: both halves, as openssl writes them. */
public final class ServerKeyFile {
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private ServerKeyFile() {}

    /**
     * Reads the key, or where there is no file makes one that only its owner may read. Of several instances that make one
     * at a time one wins, and all have that.
     *
     * @throws IllegalStateException where that can not be done, with the file and the remedy
     */
    public static ServerKey readOrMake(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return read(Files.readString(file));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "hip.web-push.key-file " + file
                            + " must be readable, with a PRIVATE KEY and its PUBLIC KEY on P-256 as PEM; or not be there, in a folder that can be written to: "
                            + e.getClass().getSimpleName(),
                    e);
        }
    }

    private static ServerKey read(String pem) throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance("EC");
        return ServerKey.of(new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(block(pem, PUBLIC))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(block(pem, PRIVATE)))));
    }

    private static void make(Path file) throws IOException {
        ServerKey key = ServerKey.generate();
        Path folder = file.toAbsolutePath().resolveSibling("");
        Path whole = Files.createTempFile(folder, "web-push-key", ".new", onlyForOwner(folder));
        try {
            Files.writeString(whole, pem(PRIVATE, key.privateHalf()) + pem(PUBLIC, key.publicHalf()));
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException e) {
            // Another instance was faster: its key is read.
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static FileAttribute<?>[] onlyForOwner(Path folder) {
        boolean knowsOwners =
                folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return knowsOwners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String pem(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n" + LINES.encodeToString(content) + "\n-----END " + label + "-----\n";
    }

    private static byte[] block(String pem, String label) {
        Matcher block = Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]+)-----END " + label + "-----")
                .matcher(pem);
        if (!block.find()) {
            throw new IllegalArgumentException("no " + label);
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }
}
