package org.hiptriage.systemtests.faults.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** A TCP connection between two chosen processes of this machine, through which the weather can be felt. */
public final class Link implements AutoCloseable {
    private static final int PIECE_BYTES = 16 * 1024;
    private static final Duration LOOK = Duration.ofMillis(20);

    private final int port;
    private final int target;
    private final ServerSocket listening;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile Weather weather = new Weather.Fair();

    private Link(int port, int target) throws IOException {
        this.port = port;
        this.target = target;
        listening = new ServerSocket(port, 64, InetAddress.getLoopbackAddress());
        daemon("link-" + port, this::accept);
    }

    /** From this loopback port to that one. */
    public static Link from(int port, int target) {
        try {
            return new Link(port, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port to connect to. */
    public int port() {
        return port;
    }

    /** From now on. */
    public void weather(Weather now) {
        weather = now;
        if (now instanceof Weather.Cut) {
            sockets.forEach(this::close);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sockets.forEach(this::close);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket near = listening.accept();
                if (weather instanceof Weather.Cut) {
                    close(near);
                } else {
                    daemon("link-" + port, () -> connect(near));
                }
            } catch (IOException closed) {
                // The loop looks whether it was this listener.
            }
        }
    }

    private void connect(Socket near) {
        sockets.add(near);
        var far = new Socket();
        sockets.add(far);
        try {
            far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            daemon("link-back-" + port, () -> pump(far, near));
            pump(near, far);
        } catch (IOException nobodyThere) {
            close(near);
            close(far);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] piece = new byte[PIECE_BYTES];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                feel();
                out.write(piece, 0, length);
            }
        } catch (IOException broken) {
            // Both ends are told below.
        } finally {
            close(from);
            close(to);
        }
    }

    private void feel() {
        Weather now = weather;
        if (now instanceof Weather.Slow slow) {
            LockSupport.parkNanos(
                    ThreadLocalRandom.current().nextLong(2 * slow.mean().toNanos() + 1));
        } else if (now instanceof Weather.Lossy lossy
                && ThreadLocalRandom.current().nextDouble() < lossy.share()) {
            LockSupport.parkNanos(lossy.late().toNanos());
        }
        while (weather instanceof Weather.Stalled) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void close(Socket socket) {
        sockets.remove(socket);
        closeQuietly(socket);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // That is what was wanted.
        }
    }

    private static void daemon(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
