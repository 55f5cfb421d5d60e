package org.hiptriage.systemtests.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Ports of this machine that nobody listens on: below those that the system gives to connections, which may take one between
 * its choice and its use, and for each process of tests other ones.
 */
public final class Ports {
    private static final int FIRST = 10_000;
    private static final int FOR_EACH = 10_000;
    private static final int PROCESS = Integer.getInteger("hip.test.fork", 1) - 1;

    /** From anywhere in its range, as tests of another checkout may run beside. */
    private static int next = new Random().nextInt(FOR_EACH);

    private Ports() {}

    /** So many, all different from all that were given before. */
    public static synchronized List<Integer> free(int count) {
        return IntStream.generate(Ports::following)
                .limit(FOR_EACH)
                .filter(Ports::isFree)
                .limit(count)
                .boxed()
                .toList();
    }

    private static int following() {
        next = (next + 1) % FOR_EACH;
        return FIRST + PROCESS % 2 * FOR_EACH + next;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
