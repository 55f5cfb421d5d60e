package org.hiptriage.notification.webhook;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.outbound.PermittedHosts;
import org.hiptriage.schemas.problem.FieldProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Refuses an address that could not be told anything, before it is registered; whenever it is told, it is checked again. */
@Component
class WebhookPlaces {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final PermittedHosts hosts;

    WebhookPlaces(PermittedHosts hosts) {
        this.hosts = hosts;
    }

    /** One answer to all that is wrong: who asks is not to learn which names there are here. */
    Mono<WantedWebhook> require(WantedWebhook wanted) {
        URI url = URI.create(wanted.url());
        return hosts.permitted(InetSocketAddress.createUnresolved(url.getHost(), Math.max(url.getPort(), 0)))
                .timeout(LIMIT)
                .thenReturn(wanted)
                .onErrorMap(failure -> Refusal.wrongFields(List.of(new FieldProblem(
                        WebhookReader.URL,
                        "must lead to an address on the public internet, by a name that can be looked up now"))));
    }
}
