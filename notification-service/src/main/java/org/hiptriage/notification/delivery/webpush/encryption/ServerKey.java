package org.hiptriage.notification.delivery.webpush.encryption;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;

/** The key by which push services know this installation (VAPID, RFC 8292). Subscriptions are bound to it. */
public final class ServerKey {
    private static final byte[] PROBE = "probe".getBytes(StandardCharsets.US_ASCII);

    private final KeyPair pair;

    private ServerKey(KeyPair pair) {
        this.pair = pair;
    }

    /**
     * Of a pair on P-256.
     *
     * @throws IllegalArgumentException where it is on another curve, or its halves do not belong together
     */
    static ServerKey of(KeyPair pair) {
        boolean isOfCurve = pair.getPublic() instanceof ECPublicKey key && P256.isOfCurve(key);
        if (!isOfCurve || !belongTogether(pair)) {
            throw new IllegalArgumentException("must be both halves of one key on P-256");
        }
        return new ServerKey(pair);
    }

    /** A new one that nobody has. */
    static ServerKey generate() {
        try {
            return new ServerKey(P256.newPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }

    /** The public half as browsers take it: 65 bytes in base64url. */
    public String applicationServerKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(P256.point((ECPublicKey) pair.getPublic()));
    }

    /** A signature as JSON Web Signatures have it (ES256), in base64url. */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has ES256", e);
        }
    }

    byte[] privateHalf() {
        return pair.getPrivate().getEncoded();
    }

    byte[] publicHalf() {
        return pair.getPublic().getEncoded();
    }

    private static boolean belongTogether(KeyPair pair) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(PROBE);
            byte[] signed = signature.sign();
            signature.initVerify(pair.getPublic());
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Never the private half. */
    @Override
    public String toString() {
        return "ServerKey[" + applicationServerKey() + "]";
    }
}
