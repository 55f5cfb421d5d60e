package org.hiptriage.edge.limit;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.hiptriage.edge.access.Caller;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who shares one allowance.
 *
 * @param kind what the client is known by
 * @param name the token's subject, or the address
 */
record Client(Kind kind, String name) {
    enum Kind {
        RUNNER,
        PLATFORM,
        ADDRESS,
        REFUSED
    }

    static Client of(Caller caller) {
        return new Client(caller.runnerId().isPresent() ? Kind.RUNNER : Kind.PLATFORM, caller.name());
    }

    /** By the address of the connection: a header that says otherwise can be made up. */
    static Client of(ServerWebExchange exchange) {
        return of(Kind.ADDRESS, exchange);
    }

    /** The same, counted apart: those whose tokens are not valid. */
    static Client refused(ServerWebExchange exchange) {
        return of(Kind.REFUSED, exchange);
    }

    private static Client of(Kind kind, ServerWebExchange exchange) {
        return new Client(
                kind,
                Optional.ofNullable(exchange.getRequest().getRemoteAddress())
                        .map(InetSocketAddress::getAddress)
                        .map(address -> address.getHostAddress())
                        .orElse("unknown"));
    }
}
