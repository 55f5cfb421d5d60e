package org.hiptriage.notification.webhook.sending;

import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.hiptriage.notification.outbound.NotPermittedException;

/** What an answer, or that there was none, means for a message. */
final class Outcomes {
    /** Longer than this nobody is left alone: else one wrong header would end a delivery. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private static final int GONE = 410;

    private static final Map<Class<? extends Throwable>, String> REASONS = Map.of(
            TimeoutException.class, "timeout",
            ConnectTimeoutException.class, "connect-timeout",
            ConnectException.class, "connect-failed",
            UnknownHostException.class, "unknown-host",
            NotPermittedException.class, "address-not-permitted",
            SSLException.class, "tls-failed");

    private Outcomes() {}

    /**
     * Of an answer.
     *
     * @param retryAfter the header Retry-After, empty where there is none
     */
    static SendOutcome of(int status, String retryAfter, Instant now) {
        if (status >= 200 && status < 300) {
            return new SendOutcome.Sent(false);
        }
        if (status == GONE) {
            return new SendOutcome.Gone("http-" + status);
        }
        // A redirect is never followed: where it leads was not registered.
        String reason = (status < 400 ? "redirect-" : "http-") + status;
        return new SendOutcome.Later(reason, wait(retryAfter.strip(), now));
    }

    /** Of a request that got no answer. */
    static SendOutcome of(Throwable failure) {
        return SendOutcome.Later.because(Stream.iterate(failure, thrown -> thrown != null, Throwable::getCause)
                .limit(10)
                .flatMap(thrown -> reason(thrown).stream())
                .findFirst()
                .orElse("connection-failed"));
    }

    private static Optional<String> reason(Throwable thrown) {
        // The most particular class first: some of these are of one family.
        return Stream.<Class<?>>iterate(thrown.getClass(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Optional.ofNullable(REASONS.get(type)).stream())
                .findFirst();
    }

    private static Optional<Duration> wait(String retryAfter, Instant now) {
        return seconds(retryAfter)
                .or(() -> date(retryAfter).map(date -> Duration.between(now, date)))
                .filter(asked -> !asked.isNegative())
                .map(asked -> asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked);
    }

    private static Optional<Duration> seconds(String text) {
        if (!text.matches("\\d+")) {
            return Optional.empty();
        }
        return Optional.of(text.length() > 9 ? LONGEST_WAIT : Duration.ofSeconds(Long.parseLong(text)));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
