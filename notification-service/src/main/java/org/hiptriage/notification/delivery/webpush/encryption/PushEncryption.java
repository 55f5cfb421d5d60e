package org.hiptriage.notification.delivery.webpush.encryption;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts a message for one device as RFC 8291 says: content encoding aes128gcm, one record. */
public final class PushEncryption {
    /** More than this many bytes no push service has to take in one message. */
    public static final int LONGEST_PLAINTEXT = 3_993;

    private static final int RECORD_BYTES = 4_096;
    private static final int SALT_BYTES = 16;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;
    private static final byte[] ONE = {1};

    private final SecureRandom random = new SecureRandom();

    /**
     * Encrypts with a key and a salt of their own.
     *
     * @throws IllegalArgumentException where it is longer than {@link #LONGEST_PLAINTEXT}
     */
    public byte[] encrypt(byte[] plaintext, DeviceKeys device) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        try {
            return encrypt(plaintext, device, P256.newPair(), salt);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has what RFC 8291 needs", e);
        }
    }

    static byte[] encrypt(byte[] plaintext, DeviceKeys device, KeyPair own, byte[] salt)
            throws GeneralSecurityException {
        if (plaintext.length > LONGEST_PLAINTEXT) {
            throw new IllegalArgumentException("a push message has at most " + LONGEST_PLAINTEXT + " bytes");
        }
        byte[] ownPoint = P256.point((ECPublicKey) own.getPublic());
        byte[] secret = hmac(
                hmac(device.auth(), P256.sharedSecret(own.getPrivate(), device.key())),
                text("WebPush: info\0"),
                P256.point(device.key()),
                ownPoint,
                ONE);
        byte[] pseudoRandom = hmac(salt, secret);
        byte[] key = Arrays.copyOf(hmac(pseudoRandom, text("Content-Encoding: aes128gcm\0"), ONE), 16);
        byte[] nonce = Arrays.copyOf(hmac(pseudoRandom, text("Content-Encoding: nonce\0"), ONE), 12);
        byte[] record = Arrays.copyOf(plaintext, plaintext.length + 1);
        record[plaintext.length] = LAST_RECORD;
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        byte[] encrypted = cipher.doFinal(record);
        return ByteBuffer.allocate(SALT_BYTES + Integer.BYTES + 1 + ownPoint.length + encrypted.length)
                .put(salt)
                .putInt(RECORD_BYTES)
                .put((byte) ownPoint.length)
                .put(ownPoint)
                .put(encrypted)
                .array();
    }

    private static byte[] hmac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    private static byte[] text(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
