package org.hiptriage.localstack.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.hiptriage.localstack.process.Folders;

/** Signs tokens for who uses this machine, in place of the login of a platform. */
public final class LocalIssuer {
    /** The claim iss. */
    public static final String NAME = "urn:hip-triage:local";
    /** How long a link is good. */
    public static final Duration LINK = Duration.ofHours(12);

    private static final String AUDIENCE = "hip-triage";
    private static final String RUNNER = "assessments:write runs:write results:read";
    private static final String CLINICIAN = "alerts:read alerts:write results:read";
    private static final String KNOWLEDGE = "assessments:write results:read";
    private static final String OPERATOR = CLINICIAN + " admin";

    private final Folders folders;
    private final IssuerKey key;
    private final Clock clock;

    private LocalIssuer(Folders folders, Clock clock) {
        this.folders = folders;
        this.clock = clock;
        this.key = IssuerKey.of(folders);
    }

    /** The issuer of this stack; makes its key where there is none. */
    public static LocalIssuer of(Folders folders, Clock clock) {
        return new LocalIssuer(folders, clock);
    }

    /** The file that services check tokens with. */
    public Path publicKeyFile() {
        Path file = folders.of("issuer-public-key.pem");
        OwnersFile.write(file, key.publicHalf());
        return file;
    }

    /** For the page of one runner, whose data alone it opens. */
    public String runner(String runnerId) {
        return sign(claims(runnerId, RUNNER, LINK).claim("runner_id", runnerId));
    }

    /** For the board: alerts, and what is known of their runners; dead letters and the audit too. */
    public String board() {
        return sign(claims("local-operator", OPERATOR, LINK));
    }

    /** For the knowledge page: to have the rules applied, and to count results. */
    public String knowledge() {
        return sign(claims("local-clinician", KNOWLEDGE, LINK));
    }

    /** The same as {@link #platform(Duration)}, as long as a link. */
    public String platform() {
        return platform(LINK);
    }

    /** For programs that report for any runner and read what came of it. */
    String platform(Duration life) {
        return sign(claims("local-platform", RUNNER, life));
    }

    /** For programs that read and act on alerts. */
    String clinician(Duration life) {
        return sign(claims("local-clinician", CLINICIAN, life));
    }

    /** For programs that register webhooks, erase runners and read the audit. */
    String operator(Duration life) {
        return sign(claims("local-operator", OPERATOR, life));
    }

    private JWTClaimsSet.Builder claims(String subject, String scopes, Duration life) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience(AUDIENCE)
                .subject(subject)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)))
                .claim("scope", scopes);
    }

    private String sign(JWTClaimsSet.Builder claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .build();
        var token = new SignedJWT(header, claims.build());
        try {
            token.sign(new RSASSASigner(key.signing()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
