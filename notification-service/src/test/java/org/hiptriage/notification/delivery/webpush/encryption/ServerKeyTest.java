package org.hiptriage.notification.delivery.webpush.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerKeyTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aKeyIsMadeOnceForItsOwnerOnlyAndReadAgain() throws Exception {
        Path file = folder.resolve("key.pem");
        ServerKey made = ServerKeyFile.readOrMake(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(ServerKeyFile.readOrMake(file).applicationServerKey()).isEqualTo(made.applicationServerKey());
        assertThat(Base64.getUrlDecoder().decode(made.applicationServerKey())).hasSize(65);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(made.toString()).doesNotContain("PRIVATE");
    }

    @Test
    void instancesThatStartTogetherHaveOneKey() throws Exception {
        Path file = folder.resolve("key.pem");
        ExecutorService instances = Executors.newFixedThreadPool(8);
        try {
            Callable<String> instance = () -> ServerKeyFile.readOrMake(file).applicationServerKey();
            assertThat(instances
                            .invokeAll(Stream.generate(() -> instance).limit(8).toList())
                            .stream()
                            .map(ServerKeyTest::value)
                            .distinct())
                    .hasSize(1);
        } finally {
            instances.shutdownNow();
        }
    }

    @Test
    void whatIsNoKeyEndsTheStartWithFileAndRemedyAndWithoutItsContent() throws Exception {
        ServerKey one = ServerKeyFile.readOrMake(folder.resolve("one.pem"));
        ServerKeyFile.readOrMake(folder.resolve("other.pem"));
        String oneText = Files.readString(folder.resolve("one.pem"));
        String otherText = Files.readString(folder.resolve("other.pem"));
        String secret = "not a key at all";
        String crossed = oneText.substring(0, oneText.indexOf("-----BEGIN PUBLIC"))
                + otherText.substring(otherText.indexOf("-----BEGIN PUBLIC"));
        for (String content : List.of(secret, "", oneText.substring(0, 150), crossed)) {
            Path file = folder.resolve("broken.pem");
            Files.writeString(file, content);
            assertThatIllegalStateException()
                    .isThrownBy(() -> ServerKeyFile.readOrMake(file))
                    .withMessageContainingAll("hip.web-push.key-file", "broken.pem", "P-256")
                    .withMessageNotContaining(secret);
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> ServerKeyFile.readOrMake(folder.resolve("no-folder/key.pem")))
                .withMessageContaining("a folder that can be written to");
        assertThat(one.applicationServerKey()).isNotEmpty();
    }

    @Test
    void aTokenIsForTheOriginForHalfADayAndVerifiesWithTheKeyThatBrowsersGot() throws Exception {
        ServerKey key = ServerKey.generate();
        var token = new ServerToken(key, Optional.of(URI.create("mailto:operator@example.org")));
        String header = token.authorization(URI.create("https://push.example:443/abc?d=e"), NOW);
        assertThat(header).startsWith("vapid t=").endsWith(", k=" + key.applicationServerKey());
        SignedJWT jwt = SignedJWT.parse(header.substring("vapid t=".length(), header.indexOf(',')));
        ECPublicKey browsers = P256.key(Base64.getUrlDecoder().decode(key.applicationServerKey()));
        assertThat(jwt.verify(new ECDSAVerifier(browsers))).isTrue();
        assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(jwt.getJWTClaimsSet().getAudience()).containsExactly("https://push.example");
        assertThat(jwt.getJWTClaimsSet().getSubject()).isEqualTo("mailto:operator@example.org");
        assertThat(jwt.getJWTClaimsSet().getExpirationTime().toInstant()).isEqualTo("2026-11-21T00:00:00Z");
    }

    @Test
    void withoutAContactATokenHasNoneAndAnUnusualPortIsPartOfTheOrigin() throws Exception {
        var token = new ServerToken(ServerKey.generate(), Optional.empty());
        String header = token.authorization(URI.create("https://push.example:8443/abc"), NOW);
        SignedJWT jwt = SignedJWT.parse(header.substring("vapid t=".length(), header.indexOf(',')));
        assertThat(jwt.getJWTClaimsSet().getAudience()).containsExactly("https://push.example:8443");
        assertThat(jwt.getJWTClaimsSet().getClaims()).containsOnlyKeys("aud", "exp");
    }

    private static String value(Future<String> done) {
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
