package org.hiptriage.assessment.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {

    @Test
    void publishingIsBoundedOnBothSides() {
        assertThatCode(() -> new PublishingSettings(Duration.ofMillis(500), 1)).doesNotThrowAnyException();
        assertThatCode(() -> new PublishingSettings(Duration.ofSeconds(60), 100_000))
                .doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublishingSettings(Duration.ofMillis(499), 1))
                .withMessageStartingWith("hip.publishing.timeout");
        assertThatIllegalArgumentException().isThrownBy(() -> new PublishingSettings(Duration.ofMillis(60_001), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublishingSettings(Duration.ofSeconds(4), 0))
                .withMessageStartingWith("hip.publishing.queue");
        assertThatIllegalArgumentException().isThrownBy(() -> new PublishingSettings(Duration.ofSeconds(4), 100_001));
    }

    @Test
    void theLookForTopicsIsBoundedOnBothSides() {
        assertThatCode(() -> new TopicsSettings(Duration.ofMillis(100))).doesNotThrowAnyException();
        assertThatCode(() -> new TopicsSettings(Duration.ofMinutes(10))).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> new TopicsSettings(Duration.ofMillis(99)));
        assertThatIllegalArgumentException().isThrownBy(() -> new TopicsSettings(Duration.ofMillis(600_001)));
    }

    @Test
    void theProducerIsIdempotentWaitsForAllReplicasAndNeverBlocksLongerThanHalfASecond() {
        Map<String, Object> kafka = Map.of("security.protocol", "SSL", "acks", "0");
        assertThat(BrokerConfiguration.producerConfiguration(kafka, new PublishingSettings(Duration.ofSeconds(4), 10)))
                .containsEntry(ProducerConfig.ACKS_CONFIG, "all")
                .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true)
                .containsEntry(ProducerConfig.LINGER_MS_CONFIG, 0)
                .containsEntry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 500)
                .containsEntry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 4000)
                .containsEntry("security.protocol", "SSL");
    }
}
