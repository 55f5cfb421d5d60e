package org.hiptriage.systemtests.faults.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;

/**
 * Loopback ports that nobody listens on, each given out once: below those that the system gives to connections, one of which could
 * take a port between its choice and its use.
 */
final class Ports {
    private static final int FIRST = 10_000;
    private static final int BEHIND_LAST = 30_000;

    private final Deque<Integer> free = new ArrayDeque<>();

    private Ports() {}

    static Ports free(int count) {
        var ports = new Ports();
        // From anywhere, as another cluster may run beside.
        int next = new Random().nextInt(BEHIND_LAST - FIRST);
        for (int tried = 0; ports.free.size() < count && tried < BEHIND_LAST - FIRST; tried++) {
            int port = FIRST + (next + tried) % (BEHIND_LAST - FIRST);
            if (isFree(port)) {
                ports.free.add(port);
            }
        }
        return ports;
    }

    int next() {
        return free.remove();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
