package org.hiptriage.notification.delivery.webpush.device;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.hiptriage.notification.delivery.webpush.encryption.DeviceKeys;

/**
 * A browser on a device, as it subscribed. Whoever knows the endpoint can disturb the runner: it is told to nobody.
 *
 * @param endpoint where its push service takes messages for it
 * @param p256dh its public key, in base64url
 * @param auth the secret that it shares with us, in base64url
 */
public record Device(URI endpoint, String p256dh, String auth) {
    private static final int ID_BYTES = 16;

    /** The same for the same endpoint, and says nothing of it. */
    public String id() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(endpoint.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, ID_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What is encrypted for it with. */
    public DeviceKeys keys() {
        return DeviceKeys.of(p256dh, auth);
    }

    @Override
    public String toString() {
        return "Device[" + id() + "]";
    }
}
