package org.hiptriage.notification.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * A key and the certificate that vouches for itself, made with the JDK's own keytool.
 *
 * @param key as PEM
 * @param certificate as PEM
 */
record SelfSigned(String key, String certificate) {
    private static final String PASSWORD = "of-no-worth-outside-the-test";

    /** One for this alternative name, for example ip:127.0.0.1. */
    static SelfSigned of(Path folder, String alternativeName) throws IOException, GeneralSecurityException {
        Path store = folder.resolve(alternativeName.replaceAll("\\W", "-") + ".p12");
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "RSA",
                "-validity",
                "2",
                "-dname",
                "CN=server",
                "-ext",
                "san=" + alternativeName,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            return new SelfSigned(
                    pem(
                            "PRIVATE KEY",
                            keys.getKey("server", PASSWORD.toCharArray()).getEncoded()),
                    pem("CERTIFICATE", keys.getCertificate("server").getEncoded()));
        } catch (IOException e) {
            throw new IOException(said, e);
        }
    }

    private static String pem(String what, byte[] encoded) {
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(what, Base64.getMimeEncoder().encodeToString(encoded), what);
    }
}
