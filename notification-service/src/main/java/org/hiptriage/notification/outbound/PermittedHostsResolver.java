package org.hiptriage.notification.outbound;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Gives a client of Reactor Netty only addresses that may be asked, at the moment at which it connects: what a host was
 * when somebody looked before does not count, and a literal address is checked as any other.
 */
public final class PermittedHostsResolver extends AddressResolverGroup<InetSocketAddress> {
    private final PermittedHosts hosts;

    public PermittedHostsResolver(PermittedHosts hosts) {
        this.hosts = hosts;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new Checking(hosts, executor);
    }

    private static final class Checking extends AbstractAddressResolver<InetSocketAddress> {
        private final PermittedHosts hosts;

        Checking(PermittedHosts hosts, EventExecutor executor) {
            super(executor, InetSocketAddress.class);
            this.hosts = hosts;
        }

        /** Never, so that nothing gets past the check. */
        @Override
        protected boolean doIsResolved(InetSocketAddress address) {
            return false;
        }

        @Override
        protected void doResolve(InetSocketAddress address, Promise<InetSocketAddress> promise) {
            hosts.permitted(address).subscribe(permitted -> promise.trySuccess(permitted.get(0)), promise::tryFailure);
        }

        @Override
        protected void doResolveAll(InetSocketAddress address, Promise<List<InetSocketAddress>> promise) {
            hosts.permitted(address).subscribe(promise::trySuccess, promise::tryFailure);
        }
    }
}
