package org.hiptriage.localstack.loopback;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** The only network address that the stack uses: 127.0.0.1, also where the machine prefers IPv6. */
public final class Loopback {
    private static final byte[] IP_V4 = {127, 0, 0, 1};

    private Loopback() {}

    /** A port on it. */
    public static InetSocketAddress address(int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(IP_V4), port);
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes make an address", e);
        }
    }
}
