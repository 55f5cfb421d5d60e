package org.hiptriage.edge.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoders;
import org.springframework.security.oauth2.jwt.SupplierReactiveJwtDecoder;

/** Decodes tokens by the keys that the settings name; never by a key or an algorithm that a token names itself. */
public final class TokenDecoders {
    /** Clocks of issuers differ by so much. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    private static final Set<SignatureAlgorithm> ALGORITHMS = Set.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.RS384,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384);

    private TokenDecoders() {}

    /** An issuer that is away when this starts is asked with the first token. */
    public static ReactiveJwtDecoder of(AccessSettings settings) {
        OAuth2TokenValidator<Jwt> validator = validator(settings);
        if (!settings.keyFile().isEmpty()) {
            return checked(
                    NimbusReactiveJwtDecoder.withPublicKey(key(Path.of(settings.keyFile())))
                            .build(),
                    validator);
        }
        if (!settings.keys().isEmpty()) {
            return checked(
                    NimbusReactiveJwtDecoder.withJwkSetUri(settings.keys())
                            .jwsAlgorithms(allowed -> allowed.addAll(ALGORITHMS))
                            .build(),
                    validator);
        }
        return new SupplierReactiveJwtDecoder(() -> {
            if (ReactiveJwtDecoders.fromIssuerLocation(settings.issuer()) instanceof NimbusReactiveJwtDecoder found) {
                return checked(found, validator);
            }
            throw new IllegalStateException("the issuer's keys can not be found");
        });
    }

    private static ReactiveJwtDecoder checked(NimbusReactiveJwtDecoder decoder, OAuth2TokenValidator<Jwt> validator) {
        decoder.setJwtValidator(validator);
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(AccessSettings settings) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(SKEW),
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience())));
    }

    private static RSAPublicKey key(Path file) {
        try {
            String base64 = Files.readString(file)
                    .replace("-----BEGIN PUBLIC KEY-----", "")
                    .replace("-----END PUBLIC KEY-----", "")
                    .replaceAll("\\s", "");
            if (KeyFactory.getInstance("RSA")
                            .generatePublic(
                                    new X509EncodedKeySpec(Base64.getDecoder().decode(base64)))
                    instanceof RSAPublicKey key) {
                return key;
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("hip.access.key-file can not be read as a public key of RSA in PEM", e);
        }
        throw new IllegalArgumentException("hip.access.key-file has no public key of RSA in PEM");
    }
}
