package org.hiptriage.localstack.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import org.hiptriage.localstack.process.Folders;
import org.hiptriage.localstack.process.StackFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIssuerTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path data;

    @Test
    void theKeyIsMadeOnceAndIsItsOwnersOnly() throws Exception {
        Path publicKey = issuer().publicKeyFile();
        String first = Files.readString(publicKey);
        assertThat(permissions("issuer-key.pem")).isEqualTo("rw-------");
        issuer().publicKeyFile();
        assertThat(Files.readString(publicKey))
                .isEqualTo(first)
                .startsWith("-----BEGIN PUBLIC KEY-----\n")
                .doesNotContain("PRIVATE");
    }

    @Test
    void aLinkOpensOneRunnersDataForHalfADay() throws Exception {
        String link = links().runnersPage("r-481516");
        assertThat(link).startsWith("http://127.0.0.1:8081/#token=");
        JWTClaimsSet claims = read(link.substring(link.indexOf('=') + 1));
        assertThat(claims.getIssuer()).isEqualTo("urn:hip-triage:local");
        assertThat(claims.getAudience()).containsExactly("hip-triage");
        assertThat(claims.getStringClaim("runner_id")).isEqualTo("r-481516");
        assertThat(claims.getStringClaim("scope")).isEqualTo("assessments:write runs:write results:read");
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(NOON.plus(Duration.ofHours(12))));
    }

    @Test
    void theBoardsLinkIsBoundToNoRunner() throws Exception {
        String link = links().alertBoard();
        assertThat(link).startsWith("http://127.0.0.1:8083/#token=");
        JWTClaimsSet claims = read(link.substring(link.indexOf('=') + 1));
        assertThat(claims.getClaim("runner_id")).isNull();
        assertThat(claims.getStringClaim("scope")).contains("alerts:read", "alerts:write");
    }

    @Test
    void theKnowledgePagesLinkAppliesRulesAndCounts_andOpensNoAlerts() throws Exception {
        String link = links().knowledgePage();
        assertThat(link).startsWith("http://127.0.0.1:8082/#token=");
        JWTClaimsSet claims = read(link.substring(link.indexOf('=') + 1));
        assertThat(claims.getClaim("runner_id")).isNull();
        assertThat(claims.getStringClaim("scope")).isEqualTo("assessments:write results:read");
    }

    @Test
    void credentialsAreTheirOwnersOnlyAndReplacedWhole() throws Exception {
        Credentials.write(folders(), issuer());
        String first = Credentials.read(folders(), "HIP_PLATFORM_TOKEN").orElseThrow();
        Credentials.write(folders(), issuer());
        assertThat(permissions("credentials.env")).isEqualTo("rw-------");
        assertThat(data.toFile().list()).noneMatch(name -> name.endsWith(".new"));
        String platform = Credentials.read(folders(), "HIP_PLATFORM_TOKEN").orElseThrow();
        assertThat(platform).isNotEqualTo(first);
        assertThat(read(platform).getStringClaim("scope")).isEqualTo("assessments:write runs:write results:read");
        assertThat(read(Credentials.read(folders(), "HIP_CLINICIAN_TOKEN").orElseThrow())
                        .getStringClaim("scope"))
                .isEqualTo("alerts:read alerts:write results:read");
    }

    @Test
    void aKeyThatCanNotBeReadIsNamedWithItsRemedyAndWithoutItsContent() throws Exception {
        Files.writeString(data.resolve("issuer-key.pem"), "c2VjcmV0");
        assertThatThrownBy(this::issuer)
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("issuer-key.pem")
                .hasMessageContaining("remove it")
                .hasMessageNotContaining("c2VjcmV0");
    }

    private JWTClaimsSet read(String token) throws Exception {
        String pem = Files.readString(data.resolve("issuer-public-key.pem")).replaceAll("-----[A-Z ]+-----|\\s", "");
        var key = (RSAPublicKey) KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem)));
        SignedJWT signed = SignedJWT.parse(token);
        assertThat(signed.verify(new RSASSAVerifier(key))).isTrue();
        return signed.getJWTClaimsSet();
    }

    private Links links() {
        LocalIssuer issuer = issuer();
        assertThat(issuer.publicKeyFile()).exists();
        return new Links("http://127.0.0.1:8081", "http://127.0.0.1:8082", "http://127.0.0.1:8083", issuer);
    }

    private LocalIssuer issuer() {
        LocalIssuer issuer = LocalIssuer.of(folders(), Clock.fixed(NOON, ZoneOffset.UTC));
        issuer.publicKeyFile();
        return issuer;
    }

    private Folders folders() {
        return new Folders(data);
    }

    private String permissions(String file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file)));
    }
}
