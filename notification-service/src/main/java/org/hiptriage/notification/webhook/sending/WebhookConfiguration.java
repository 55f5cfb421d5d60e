package org.hiptriage.notification.webhook.sending;

import java.time.Clock;
import org.hiptriage.notification.outbound.HostLookup;
import org.hiptriage.notification.outbound.PermittedHosts;
import org.hiptriage.notification.outbound.PermittedNetworks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/** Where webhooks of platforms may lead, and who posts to them. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {
    @Bean
    HostLookup hostLookup() {
        return HostLookup.OF_THE_SYSTEM;
    }

    @Bean
    PermittedHosts webhookHosts(WebhookSettings settings, HostLookup lookup) {
        return new PermittedHosts(PermittedNetworks.publicAnd(settings.allowedPrivateNetworks()), lookup);
    }

    @Bean(destroyMethod = "close")
    WebhookSender webhookSender(
            PermittedHosts webhookHosts, ReactorResourceFactory sockets, WebhookSettings settings, Clock clock) {
        return new WebhookSender(webhookHosts, sockets.getLoopResources(), settings.timeout(), clock);
    }
}
