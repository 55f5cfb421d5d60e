package org.hiptriage.systemtests.faults.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Loopback ports that nobody listens on, each given out once. */
final class Ports {
    private final Deque<Integer> free = new ArrayDeque<>();

    private Ports() {}

    static Ports free(int count) {
        // All are held at once, so that no port is found twice.
        List<ServerSocket> held = new ArrayList<>();
        var ports = new Ports();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            held.forEach(socket -> ports.free.add(socket.getLocalPort()));
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ports;
    }

    int next() {
        return free.remove();
    }
}
