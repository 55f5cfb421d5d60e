package org.hiptriage.notification.delivery.webpush;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.hiptriage.notification.delivery.channel.RunnerChannels;
import org.hiptriage.notification.delivery.webpush.device.DeviceJson;
import org.hiptriage.notification.delivery.webpush.encryption.ServerKey;
import org.hiptriage.notification.delivery.webpush.encryption.ServerKeyFile;
import org.hiptriage.notification.delivery.webpush.encryption.ServerToken;
import org.hiptriage.notification.outbound.HostLookup;
import org.hiptriage.notification.outbound.OutboundClient;
import org.hiptriage.notification.outbound.PermittedHosts;
import org.hiptriage.notification.outbound.PermittedNetworks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import tools.jackson.databind.json.JsonMapper;

/** The channel and its key, where there is a place for the key. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("hip.web-push.key-file")
class WebPushConfiguration {
    @Bean
    ServerKey serverKey(WebPushSettings settings) {
        return ServerKeyFile.readOrMake(settings.keyFile()
                .filter(file -> !file.isBlank())
                .map(Path::of)
                .orElseThrow(() -> new IllegalArgumentException(
                        "hip.web-push.key-file must name a file; leave it out where Web Push is not wanted")));
    }

    @Bean(destroyMethod = "close")
    OutboundClient pushServices(WebPushSettings settings, ReactorResourceFactory sockets, Clock clock) {
        return new OutboundClient(
                "web-push",
                new PermittedHosts(
                        PermittedNetworks.publicAnd(settings.allowedPrivateNetworks()), HostLookup.OF_THE_SYSTEM),
                sockets.getLoopResources(),
                settings.timeout(),
                clock);
    }

    @Bean
    WebPushChannel webPushChannel(
            WebPushSettings settings,
            ServerKey key,
            OutboundClient pushServices,
            RunnerChannels registered,
            JsonMapper json,
            Clock clock) {
        return new WebPushChannel(
                new PushRequests(
                        pushServices, new ServerToken(key, settings.contact().map(URI::create)), clock),
                new DeviceJson(json),
                new PushContent(json),
                registered);
    }
}
