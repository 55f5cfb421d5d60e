package org.hiptriage.benchmarks.stream;

import org.hiptriage.benchmarks.webflux.PlainWebFlux;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * WebFlux as Spring Boot sets it up, which tells all open streams what is posted to it, as its documentation shows it: without a
 * topic, a database, tokens, or a place to resume from.
 */
public final class PlainFanOut {
    private PlainFanOut() {}

    /** Starts it; settings come as arguments. */
    public static void main(String[] arguments) {
        PlainWebFlux.start(Wiring.class, arguments);
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        Alerts alerts() {
            return new Alerts();
        }
    }

    /** The stream, and where it is told what to say. */
    @RestController
    static class Alerts {
        private final Sinks.Many<String> told = Sinks.many().multicast().onBackpressureBuffer(1024, false);

        @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        Flux<ServerSentEvent<String>> stream() {
            return told.asFlux()
                    .map(data -> ServerSentEvent.builder(data).event("alert").build())
                    // Without anything said a client would not even have the head of the answer.
                    .startWith(ServerSentEvent.<String>builder().comment("open").build());
        }

        @PostMapping("/alerts")
        synchronized void tell(@RequestBody String alert) {
            told.emitNext(alert, Sinks.EmitFailureHandler.FAIL_FAST);
        }
    }
}
