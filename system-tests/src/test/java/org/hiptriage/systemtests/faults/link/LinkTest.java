package org.hiptriage.systemtests.faults.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that gives back each byte. */
class LinkTest {
    private static final int SHORT_MILLIS = 300;
    private static final int LONG_MILLIS = 10_000;

    @SuppressWarnings("NullAway.Init") // before each test
    private ServerSocket server;

    @SuppressWarnings("NullAway.Init")
    private Link link;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        var echo = new Thread(this::echo, "echo");
        echo.setDaemon(true);
        echo.start();
        link = Link.from(freePort(), server.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        link.close();
        server.close();
    }

    @Test
    void in_fair_weather_all_comes_through() throws IOException {
        try (Socket socket = connected()) {
            assertThat(echoed(socket, LONG_MILLIS)).isEqualTo(42);
        }
    }

    @Test
    void in_slow_and_lossy_weather_all_comes_through_later() throws IOException {
        try (Socket socket = connected()) {
            link.weather(new Weather.Slow(Duration.ofMillis(5)));
            assertThat(echoed(socket, LONG_MILLIS)).isEqualTo(42);
            link.weather(new Weather.Lossy(1, Duration.ofMillis(50)));
            long before = System.nanoTime();
            assertThat(echoed(socket, LONG_MILLIS)).isEqualTo(42);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
        }
    }

    @Test
    void while_stalled_nothing_comes_and_nothing_is_lost() throws IOException {
        try (Socket socket = connected()) {
            link.weather(new Weather.Stalled());
            assertThatThrownBy(() -> echoed(socket, SHORT_MILLIS)).isInstanceOf(SocketTimeoutException.class);
            link.weather(new Weather.Fair());
            socket.setSoTimeout(LONG_MILLIS);
            assertThat(socket.getInputStream().read()).isEqualTo(42);
        }
    }

    @Test
    void when_cut_connections_end_new_ones_too_and_later_ones_work() throws IOException {
        try (Socket socket = connected()) {
            assertThat(echoed(socket, LONG_MILLIS)).isEqualTo(42);
            link.weather(new Weather.Cut());
            assertThat(isEnded(socket)).isTrue();
        }
        try (Socket socket = connected()) {
            assertThat(isEnded(socket)).isTrue();
        }
        link.weather(new Weather.Fair());
        try (Socket socket = connected()) {
            assertThat(echoed(socket, LONG_MILLIS)).isEqualTo(42);
        }
    }

    private Socket connected() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), link.port());
    }

    private static int echoed(Socket socket, int withinMillis) throws IOException {
        socket.setSoTimeout(withinMillis);
        socket.getOutputStream().write(42);
        return socket.getInputStream().read();
    }

    private static boolean isEnded(Socket socket) {
        try {
            socket.setSoTimeout(LONG_MILLIS);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void echo() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                for (int read = socket.getInputStream().read();
                        read >= 0;
                        read = socket.getInputStream().read()) {
                    socket.getOutputStream().write(read);
                }
            } catch (IOException gone) {
                // The next one, or the end.
            }
        }
    }
}
