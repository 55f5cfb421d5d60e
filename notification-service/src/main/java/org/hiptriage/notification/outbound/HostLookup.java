package org.hiptriage.notification.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host; may block. */
@FunctionalInterface
public interface HostLookup {
    /** As the machine is set up to look hosts up. */
    HostLookup OF_THE_SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /**
     * All addresses of a host, the preferred first.
     *
     * @throws UnknownHostException where there is none
     */
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
