package org.hiptriage.notification.exerciseplan.calendar;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hiptriage.notification.database.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The key in the address of a runner's calendar: calendar programs follow an address for months and send no token with it.
 * It opens that one calendar alone.
 */
@Component
class CalendarKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final Mono<String> secret;

    CalendarKeys(DatabaseClient database) {
        this.secret = database.sql("select secret from calendar_secret")
                .map(row -> Columns.text(row, "secret"))
                .one()
                .cache(found -> REMEMBERED, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** The key of this runner's calendar. */
    Mono<String> of(String runnerId) {
        return secret.map(known -> key(known, runnerId));
    }

    /** Whether this is the key of this runner's calendar; it takes as long whatever is wrong with it. */
    Mono<Boolean> opens(String key, String runnerId) {
        return of(runnerId).map(right -> MessageDigest.isEqual(bytes(right), bytes(key)));
    }

    private static String key(String secret, String runnerId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(secret), ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes("plan.ics " + runnerId)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
