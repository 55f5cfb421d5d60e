package org.hiptriage.edge.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.function.Consumer;

/** Issues tokens as a platform's own issuer would, by a key that is made for each run of the tests. */
public final class TestIssuer {
    /** The claim iss. */
    public static final String ISSUER = "https://issuer.test";

    /** All scopes, as the claim scope has them. */
    public static final String ALL_SCOPES = "assessments:write runs:write results:read alerts:read alerts:write admin";

    private static final Duration LIFE = Duration.ofHours(1);
    private static final TestIssuer SHARED = new TestIssuer();

    private final KeyPair keys = generate();
    private final Path keyFile = write(keys);

    /** The issuer that a test's services trust. */
    public static TestIssuer shared() {
        return SHARED;
    }

    /** One whose key nobody trusts. */
    public static TestIssuer stranger() {
        return new TestIssuer();
    }

    /** Where its public key is. */
    public Path keyFile() {
        return keyFile;
    }

    /** The settings of a service that trusts it, as arguments. */
    public String[] settings() {
        return new String[] {"--hip.access.issuer=" + ISSUER, "--hip.access.key-file=" + keyFile};
    }

    /** Of a platform, for all runners. */
    public String platform(String scopes) {
        return token(claims -> claims.subject("platform").claim("scope", scopes));
    }

    /** Of one runner. */
    public String runner(String runnerId, String scopes) {
        return token(claims ->
                claims.subject("user-of-" + runnerId).claim("scope", scopes).claim("runner_id", runnerId));
    }

    /** The same request with the token of a platform that may do everything, unless it says itself who asks. */
    public HttpRequest signed(HttpRequest request) {
        // A browser asks whether it may ask without saying who it is.
        boolean isSaid = request.headers().firstValue("Authorization").isPresent()
                || request.method().equals("OPTIONS");
        return isSaid
                ? request
                : HttpRequest.newBuilder(request, (name, value) -> true)
                        .header("Authorization", "Bearer " + platform(ALL_SCOPES))
                        .build();
    }

    /** Right in all that the test does not change. */
    public String token(Consumer<JWTClaimsSet.Builder> changes) {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("hip-triage")
                .subject("somebody")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)));
        changes.accept(claims);
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims.build());
        try {
            token.sign(new RSASSASigner(keys.getPrivate()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path write(KeyPair keys) {
        try {
            Path file = Files.createTempFile("issuer", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(
                    file,
                    "-----BEGIN PUBLIC KEY-----\n"
                            + Base64.getMimeEncoder()
                                    .encodeToString(keys.getPublic().getEncoded())
                            + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
