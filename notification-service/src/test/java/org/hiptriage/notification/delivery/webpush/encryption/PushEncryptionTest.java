package org.hiptriage.notification.delivery.webpush.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.hiptriage.notification.testing.channel.PushDevice;
import org.junit.jupiter.api.Test;

class PushEncryptionTest {
    private static final String DEVICE_KEY =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";

    @Test
    void theExampleOfTheStandardComesOutByteForByte() throws Exception {
        ECPublicKey ownPublic = P256.key(
                bytes("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8"));
        KeyPair own = new KeyPair(
                ownPublic,
                KeyFactory.getInstance("EC")
                        .generatePrivate(new ECPrivateKeySpec(
                                new BigInteger(1, bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")),
                                ownPublic.getParams())));
        byte[] body = PushEncryption.encrypt(
                "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8),
                DeviceKeys.of(DEVICE_KEY, AUTH),
                own,
                bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(body))
                .isEqualTo(
                        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void aBrowsersKeysDecryptWhateverFitsAndNoTwoBodiesAreAlike() {
        var encryption = new PushEncryption();
        for (int length : new int[] {0, 1, 100, PushEncryption.LONGEST_PLAINTEXT}) {
            PushDevice device = PushDevice.subscribed("https://push.example/1");
            String text = "x".repeat(length);
            DeviceKeys keys = DeviceKeys.of(device.p256dh(), device.auth());
            byte[] body = encryption.encrypt(text.getBytes(StandardCharsets.UTF_8), keys);
            assertThat(device.decrypt(body)).isEqualTo(text);
            assertThat(body.length).isLessThanOrEqualTo(4_096);
            assertThat(encryption.encrypt(text.getBytes(StandardCharsets.UTF_8), keys))
                    .isNotEqualTo(body);
            assertThatThrownBy(() ->
                            PushDevice.subscribed("https://push.example/2").decrypt(body))
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PushEncryption()
                        .encrypt(new byte[PushEncryption.LONGEST_PLAINTEXT + 1], DeviceKeys.of(DEVICE_KEY, AUTH)));
    }

    @Test
    void onlyPointsOnTheCurveAndSecretsOfSixteenBytesAreKeys() {
        assertThat(DeviceKeys.isPublicKey(DEVICE_KEY)).isTrue();
        assertThat(DeviceKeys.isPublicKey(DEVICE_KEY + "=")).isTrue();
        byte[] beside = bytes(DEVICE_KEY);
        beside[64] ^= 1;
        assertThat(DeviceKeys.isPublicKey(text(beside))).as("beside the curve").isFalse();
        byte[] compressed = bytes(DEVICE_KEY);
        compressed[0] = 2;
        assertThat(DeviceKeys.isPublicKey(text(compressed))).isFalse();
        assertThat(DeviceKeys.isPublicKey(text(new byte[65]))).isFalse();
        byte[] origin = new byte[65];
        origin[0] = 4;
        assertThat(DeviceKeys.isPublicKey(text(origin))).as("the origin").isFalse();
        byte[] tooLarge = new byte[65];
        Arrays.fill(tooLarge, (byte) -1);
        tooLarge[0] = 4;
        assertThat(DeviceKeys.isPublicKey(text(tooLarge))).isFalse();
        assertThat(DeviceKeys.isPublicKey(text(new byte[64]))).isFalse();
        assertThat(DeviceKeys.isPublicKey("no base64!")).isFalse();
        assertThat(DeviceKeys.isAuth(AUTH)).isTrue();
        assertThat(DeviceKeys.isAuth(text(new byte[15]))).isFalse();
        assertThat(DeviceKeys.isAuth(text(new byte[17]))).isFalse();
        assertThat(DeviceKeys.isAuth("")).isFalse();
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
