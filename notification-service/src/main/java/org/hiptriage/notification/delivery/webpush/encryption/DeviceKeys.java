package org.hiptriage.notification.delivery.webpush.encryption;

import java.security.GeneralSecurityException;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Optional;

/** What a browser gave to encrypt for it. */
public final class DeviceKeys {
    private static final int AUTH_BYTES = 16;

    private final ECPublicKey key;
    private final byte[] auth;

    private DeviceKeys(ECPublicKey key, byte[] auth) {
        this.key = key;
        this.auth = auth;
    }

    /** Whether this is a public key as browsers give it: 65 bytes in base64url, a point on P-256. */
    public static boolean isPublicKey(String p256dh) {
        return publicKey(p256dh).isPresent();
    }

    /** Whether this is a secret as browsers give it: 16 bytes in base64url. */
    public static boolean isAuth(String auth) {
        return decoded(auth).filter(bytes -> bytes.length == AUTH_BYTES).isPresent();
    }

    /** The keys of a subscription, each as the browser writes it. */
    public static DeviceKeys of(String p256dh, String auth) {
        if (!isAuth(auth)) {
            throw new IllegalArgumentException("not the secret of a subscription");
        }
        return new DeviceKeys(
                publicKey(p256dh)
                        .orElseThrow(() -> new IllegalArgumentException("not the public key of a subscription")),
                decoded(auth).orElseThrow());
    }

    ECPublicKey key() {
        return key;
    }

    byte[] auth() {
        return auth.clone();
    }

    private static Optional<ECPublicKey> publicKey(String p256dh) {
        return decoded(p256dh).flatMap(point -> {
            try {
                return Optional.of(P256.key(point));
            } catch (GeneralSecurityException e) {
                return Optional.empty();
            }
        });
    }

    private static Optional<byte[]> decoded(String base64url) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(base64url));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
