package org.hiptriage.notification.testing.webhook;

import com.standardwebhooks.Webhook;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A receiver on loopback that answers byte for byte as a test says; on bare sockets, since it also has to misbehave. */
public final class HookReceiver implements AutoCloseable {
    /** What it answers. */
    @FunctionalInterface
    public interface Reply {
        /** Writes the answer; where that fails, the other side has gone. */
        void to(Request request, OutputStream out) throws IOException;
    }

    /** One request as it came. */
    public record Request(String path, Map<String, List<String>> headers, String body) {
        /** The first value of a header. */
        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }

        /** Whether this secret signed it, whenever that was; by the reference library of Standard Webhooks. */
        public boolean isSignedBy(String secret) throws Exception {
            String signature =
                    new Webhook(secret).sign(header("webhook-id"), Long.parseLong(header("webhook-timestamp")), body);
            return List.of(header("webhook-signature").split(" ", -1)).contains(signature);
        }
    }

    /** What names of receivers end with. */
    static final String NAMES = ".receiver.example";

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "hook-receiver");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger brokenOff = new AtomicInteger();
    private volatile Reply reply = status(204);

    public HookReceiver() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** An answer without a body, with these header lines. */
    public static Reply status(int status, String... headers) {
        return (request, out) -> out.write(("HTTP/1.1 " + status + " Said\r\nContent-Length: 0\r\n"
                        + String.join(
                                "",
                                List.of(headers).stream()
                                        .map(line -> line + "\r\n")
                                        .toList()) + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    /** From now on it answers so. */
    public void answer(Reply next) {
        reply = next;
    }

    /** Where it is. */
    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** The same by a name of its own, so that no circuit breaker takes two receivers for one host; {@link WebhookStack} knows it. */
    public URI named(String path) {
        return URI.create("http://at-" + port() + NAMES + ":" + port() + path);
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    /** What came so far. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** What came so far at this path. */
    public List<Request> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    /** How many connections were opened to it. */
    public int connections() {
        return open.size();
    }

    /** How often the other side went away while it was being answered. */
    public int brokenOff() {
        return brokenOff.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            for (List<String> head = head(in); !head.isEmpty(); head = head(in)) {
                Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                for (String line : head.subList(1, head.size())) {
                    int colon = line.indexOf(':');
                    headers.computeIfAbsent(
                                    line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                            .add(line.substring(colon + 1).strip());
                }
                int length = Integer.parseInt(
                        headers.getOrDefault("content-length", List.of("0")).get(0));
                var request = new Request(
                        head.get(0).split(" ", -1)[1],
                        headers,
                        new String(in.readNBytes(length), StandardCharsets.UTF_8));
                requests.add(request);
                answer(request, socket);
            }
        } catch (IOException e) {
            // The other side has gone.
        }
    }

    private void answer(Request request, Socket socket) throws IOException {
        try {
            reply.to(request, socket.getOutputStream());
            socket.getOutputStream().flush();
        } catch (IOException e) {
            brokenOff.incrementAndGet();
            throw e;
        }
    }

    private static List<String> head(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                if (line.toString().isBlank()) {
                    return lines;
                }
                lines.add(line.toString().strip());
                line.setLength(0);
            } else {
                line.append((char) c);
            }
        }
        return List.of();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
