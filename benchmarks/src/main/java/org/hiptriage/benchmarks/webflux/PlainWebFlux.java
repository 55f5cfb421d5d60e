package org.hiptriage.benchmarks.webflux;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** WebFlux as Spring Boot sets it up, without what else is on the class path. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    NettyReactiveWebServerAutoConfiguration.class,
    HttpHandlerAutoConfiguration.class,
    WebFluxAutoConfiguration.class,
    CodecsAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
public final class PlainWebFlux {
    private PlainWebFlux() {}

    /** Starts it with what it serves; settings come as arguments. */
    public static void start(Class<?> served, String[] arguments) {
        var application = new SpringApplication(PlainWebFlux.class, served);
        application.setWebApplicationType(WebApplicationType.REACTIVE);
        application.run(arguments);
    }
}
