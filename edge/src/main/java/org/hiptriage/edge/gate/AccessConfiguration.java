package org.hiptriage.edge.gate;

import org.hiptriage.edge.access.AccessRule;
import org.hiptriage.edge.access.AccessRules;
import org.hiptriage.edge.token.AccessSettings;
import org.hiptriage.edge.token.CallerReader;
import org.hiptriage.edge.token.RecentCallers;
import org.hiptriage.edge.token.TokenDecoders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.OrServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.reactive.result.method.AbstractHandlerMethodMapping;

/** Asks each request for a token, as the service's rules say; what no rule names is closed. */
@AutoConfiguration
@EnableConfigurationProperties(AccessSettings.class)
@EnableWebFluxSecurity
public class AccessConfiguration {
    /** Decodes the tokens. */
    @Bean
    ReactiveJwtDecoder tokens(AccessSettings settings) {
        return TokenDecoders.of(settings);
    }

    /** The order of a request: where it may come from, who asks, whether that is allowed. */
    @Bean
    SecurityWebFilterChain access(
            ServerHttpSecurity http,
            AccessRules rules,
            AccessSettings settings,
            ReactiveJwtDecoder tokens,
            StrangerAnswers strangers,
            ObjectProvider<AbstractHandlerMethodMapping<?>> mappings) {
        var unmapped = new Unmapped(mappings);
        return http
                // Nothing is known by a cookie, so no other site can make a browser send what counts.
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                // The services set headers of their own.
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (exchange, failure) -> strangers.answer(exchange, AccessProblems.noToken(exchange)))
                        .accessDeniedHandler((exchange, failure) -> AccessProblems.notAllowed(exchange)))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(
                                (exchange, failure) -> strangers.answer(exchange, AccessProblems.noToken(exchange)))
                        .jwt(jwt -> jwt.authenticationManager(callers(tokens, settings))))
                .authorizeExchange(exchanges -> {
                    rules.rules()
                            .forEach(rule -> exchanges
                                    .matchers(matcher(rule))
                                    .access((authentication, context) -> AccessDecision.of(
                                                    rule, authentication, context)
                                            .map(decision -> decision)));
                    exchanges
                            .anyExchange()
                            .access((authentication, context) -> unmapped.decide(authentication, context.getExchange())
                                    .map(decision -> decision));
                })
                .build();
    }

    private static ReactiveAuthenticationManager callers(ReactiveJwtDecoder tokens, AccessSettings settings) {
        var manager = new JwtReactiveAuthenticationManager(tokens);
        manager.setJwtAuthenticationConverter(new CallerReader(settings.runnerClaim()));
        return new RecentCallers(manager);
    }

    private static ServerWebExchangeMatcher matcher(AccessRule rule) {
        var asked = new PathPatternParserServerWebExchangeMatcher(rule.pattern(), rule.method());
        return rule.method().equals(HttpMethod.GET)
                ? new OrServerWebExchangeMatcher(
                        asked, new PathPatternParserServerWebExchangeMatcher(rule.pattern(), HttpMethod.HEAD))
                : asked;
    }
}
