package org.hiptriage.schemas.registry.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What we show the registry to be let in. Never printed. */
public final class RegistryAccess {
    private final String header;

    private RegistryAccess(String header) {
        this.header = header;
    }

    /**
     * By user and password, by a bearer token, or by nothing where all are empty.
     *
     * @throws IllegalArgumentException where both ways are given, or a user without a password
     */
    public static RegistryAccess of(String user, String password, String token) {
        if (!token.isEmpty() && !(user.isEmpty() && password.isEmpty())) {
            throw new IllegalArgumentException(
                    "hip.schema-registry.token and hip.schema-registry.user exclude one another: set one of them");
        }
        if (user.isEmpty() != password.isEmpty()) {
            throw new IllegalArgumentException(
                    "hip.schema-registry.user and hip.schema-registry.password go together: set both or none");
        }
        if ((user + password + token).chars().anyMatch(character -> character < ' ' || character == 127)) {
            throw new IllegalArgumentException(
                    "hip.schema-registry.user, password and token must hold no line breaks or other control characters");
        }
        if (!token.isEmpty()) {
            return new RegistryAccess("Bearer " + token);
        }
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new RegistryAccess(
                user.isEmpty() ? "" : "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** The header that says so. */
    Optional<String> authorization() {
        return Optional.of(header).filter(text -> !text.isEmpty());
    }

    @Override
    public String toString() {
        return header.isEmpty() ? "without credentials" : "with credentials";
    }
}
