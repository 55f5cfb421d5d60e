package org.hiptriage.notification.testing.channel;

import com.google.crypto.tink.apps.webpush.WebPushHybridDecrypt;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A browser's side of Web Push, with keys of the shape that browsers make; decrypts with the code of others. */
public final class PushDevice {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String endpoint;
    private final KeyPair keys;
    private final byte[] auth = new byte[16];

    private PushDevice(String endpoint, KeyPair keys) {
        this.endpoint = endpoint;
        this.keys = keys;
        new SecureRandom().nextBytes(auth);
    }

    /** One with new keys. */
    public static PushDevice subscribed(String endpoint) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new PushDevice(endpoint, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@code PushSubscription.toJSON()} has it. */
    public String subscription() {
        return "{\"endpoint\":\"" + endpoint + "\",\"expirationTime\":null,\"keys\":{\"p256dh\":\"" + p256dh()
                + "\",\"auth\":\"" + auth() + "\"}}";
    }

    /** Its public key in base64url. */
    public String p256dh() {
        return BASE64.encodeToString(point());
    }

    /** Its secret in base64url. */
    public String auth() {
        return BASE64.encodeToString(auth);
    }

    /** What is in a body that was encrypted for it. */
    public String decrypt(byte[] body) {
        try {
            byte[] plaintext = new WebPushHybridDecrypt.Builder()
                    .withAuthSecret(auth)
                    .withRecipientPublicKey(point())
                    .withRecipientPrivateKey(fixed(((ECPrivateKey) keys.getPrivate()).getS()))
                    .build()
                    .decrypt(body, null);
            return new String(plaintext, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("not for this device", e);
        }
    }

    private byte[] point() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        byte[] point = new byte[65];
        point[0] = 4;
        System.arraycopy(fixed(key.getW().getAffineX()), 0, point, 1, 32);
        System.arraycopy(fixed(key.getW().getAffineY()), 0, point, 33, 32);
        return point;
    }

    private static byte[] fixed(BigInteger number) {
        byte[] fixed = new byte[32];
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
        return fixed;
    }
}
