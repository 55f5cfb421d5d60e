package org.hiptriage.notification.outbound;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Looks hosts up, and lets through only those of their addresses that may be asked. */
public final class PermittedHosts {
    // Of its own, since a name server that hangs must not hold up other work.
    private static final Scheduler LOOKUPS = Schedulers.newBoundedElastic(8, 10_000, "host-lookup", 60, true);

    private final PermittedNetworks networks;
    private final HostLookup lookup;

    public PermittedHosts(PermittedNetworks networks, HostLookup lookup) {
        this.networks = networks;
        this.lookup = lookup;
    }

    /**
     * Where this leads, each address with the port; never empty.
     *
     * <p>Fails with {@link java.net.UnknownHostException} where the host has no address, and with {@link
     * NotPermittedException} where none may be asked.
     *
     * @param address a host or an address, with its port
     */
    public Mono<List<InetSocketAddress>> permitted(InetSocketAddress address) {
        Mono<List<InetAddress>> found = address.isUnresolved()
                ? Mono.fromCallable(() -> lookup.addresses(address.getHostString()))
                        .subscribeOn(LOOKUPS)
                : Mono.just(List.of(address.getAddress()));
        return found.map(addresses -> addresses.stream()
                        .filter(networks::permits)
                        .map(each -> new InetSocketAddress(each, address.getPort()))
                        .toList())
                .filter(permitted -> !permitted.isEmpty())
                .switchIfEmpty(Mono.error(NotPermittedException::new));
    }
}
