package org.hiptriage.notification.outbound;

import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why a request got no answer, as a short code that says nothing of whom it was for. */
public final class FailureReason {
    /** The host has no address that may be asked. */
    public static final String NOT_PERMITTED = "address-not-permitted";

    private static final Map<Class<? extends Throwable>, String> REASONS = Map.of(
            TimeoutException.class, "timeout",
            ConnectTimeoutException.class, "connect-timeout",
            ConnectException.class, "connect-failed",
            UnknownHostException.class, "unknown-host",
            NotPermittedException.class, NOT_PERMITTED,
            SSLException.class, "tls-failed");

    private FailureReason() {}

    /** The reason of what a request failed with. */
    public static String of(Throwable failure) {
        return Stream.iterate(failure, thrown -> thrown != null, Throwable::getCause)
                .limit(10)
                .flatMap(thrown -> own(thrown).stream())
                .findFirst()
                .orElse("connection-failed");
    }

    private static Optional<String> own(Throwable thrown) {
        // The most particular class first: some of these are of one family.
        return Stream.<Class<?>>iterate(thrown.getClass(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Optional.ofNullable(REASONS.get(type)).stream())
                .findFirst();
    }
}
