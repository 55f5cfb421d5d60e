package org.hiptriage.localstack.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.hiptriage.localstack.process.Folders;
import org.hiptriage.localstack.process.StackFailure;

/** The key that signs, made at the first start; readable by its owner only, and by no service: those have its public half. */
final class IssuerKey {
    private static final int BITS = 3072;
    private static final int LINE = 64;

    private final RSAPrivateCrtKey key;

    private IssuerKey(RSAPrivateCrtKey key) {
        this.key = key;
    }

    static IssuerKey of(Folders folders) {
        Path file = folders.of("issuer-key.pem");
        try {
            if (!Files.exists(file)) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(BITS);
                byte[] made = generator.generateKeyPair().getPrivate().getEncoded();
                OwnersFile.write(file, pem("PRIVATE KEY", made));
            }
            return read(file);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new StackFailure(
                    file + " can not be read as a private key of RSA: remove it, and the next start makes another."
                            + " Tokens that were given out end with it.",
                    e);
        }
    }

    private static IssuerKey read(Path file) throws IOException, GeneralSecurityException {
        String base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
        PrivateKey key = KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        if (key instanceof RSAPrivateCrtKey whole) {
            return new IssuerKey(whole);
        }
        throw new GeneralSecurityException("no public half");
    }

    PrivateKey signing() {
        return key;
    }

    String publicHalf() {
        try {
            return pem(
                    "PUBLIC KEY",
                    KeyFactory.getInstance("RSA")
                            .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String what, byte[] encoded) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(encoded)
                + "\n-----END " + what + "-----\n";
    }
}
