package org.hiptriage.notification.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.hiptriage.notification.outbound.OutboundClient;
import org.hiptriage.notification.outbound.PermittedHosts;
import org.hiptriage.notification.outbound.PermittedNetworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.resources.LoopResources;

class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final AtomicInteger taken = new AtomicInteger();

    @Test
    void onlyWhoeverProvesToBeThatHostIsToldAnything(@TempDir Path folder) throws Exception {
        KeyStore keys = keys(folder);
        HttpsServer server = server(keys);
        var certificate = (X509Certificate) Objects.requireNonNull(keys.getCertificate("receiver"));
        Http11SslContextSpec trusting =
                Http11SslContextSpec.forClient().configure(context -> context.trustManager(certificate));
        try {
            assertThat(post("right.example", server, trusting)).isEqualTo(new SendOutcome.Sent(false));
            assertThat(taken.get()).isEqualTo(1);
            assertThat(post("wrong.example", server, trusting)).isEqualTo(SendOutcome.Later.because("tls-failed"));
            assertThat(post("right.example", server, Http11SslContextSpec.forClient()))
                    .isEqualTo(SendOutcome.Later.because("tls-failed"));
            assertThat(taken.get()).isEqualTo(1);
        } finally {
            server.stop(0);
        }
    }

    private static SendOutcome post(String host, HttpsServer server, Http11SslContextSpec tls) {
        var hosts = new PermittedHosts(PermittedNetworks.ANY, name -> List.of(InetAddress.getLoopbackAddress()));
        LoopResources loops = LoopResources.create("tls-test", 1, true);
        Clock clock = Clock.systemUTC();
        var receivers = new OutboundClient("tls-test", hosts, loops, Duration.ofSeconds(10), clock, tls);
        try (var sender = new WebhookSender(receivers, clock)) {
            return sender.post(
                            URI.create("https://" + host + ":"
                                    + server.getAddress().getPort() + "/"),
                            "id",
                            List.of(SigningSecret.generate(new SecureRandom())),
                            "{}".getBytes(StandardCharsets.UTF_8))
                    .blockOptional()
                    .orElseThrow()
                    .outcome();
        } finally {
            loops.dispose();
        }
    }

    private HttpsServer server(KeyStore keys) throws Exception {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            try (exchange) {
                taken.incrementAndGet();
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
        return server;
    }

    /** A certificate for right.example alone, which signs itself. */
    private static KeyStore keys(Path folder) throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=right.example",
                        "-ext",
                        "san=dns:right.example",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }
}
