package org.hiptriage.notification.delivery.outbox;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import org.hiptriage.notification.delivery.channel.Channels;
import org.hiptriage.notification.delivery.escalation.Ladder;
import org.hiptriage.notification.delivery.progress.DeliveryRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pure rules with the settings, the clock and the chance that they know nothing of. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DeliveryRules deliveryRules(EscalationSettings escalation, DeliverySettings delivery, Channels channels) {
        return new DeliveryRules(
                new Ladder(escalation.repeatAfter(), delivery.timeToLive()),
                channels.find(Channels.ESCALATION).isPresent(),
                () -> ThreadLocalRandom.current().nextDouble());
    }
}
