package org.hiptriage.notification.delivery.webpush.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.hiptriage.notification.http.Refusal;

/** A subscription is a device that can be encrypted for, or refused. */
class SubscriptionFuzzTest {
    @FuzzTest
    void subscription(byte[] body) {
        try {
            Device device = SubscriptionReader.read(body, false);
            assertThat(device.keys()).isNotNull();
            assertThat(device.endpoint().getHost()).isNotBlank();
            assertThat(device.id()).hasSize(22);
        } catch (Refusal refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
