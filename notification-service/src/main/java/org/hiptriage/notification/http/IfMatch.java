package org.hiptriage.notification.http;

import java.util.Optional;
import org.springframework.http.ETag;

/** The condition If-Match: a change is wanted only where nobody was faster. */
public final class IfMatch {
    private static final String ANY = "*";

    private IfMatch() {}

    /**
     * Refuses with 412 where the condition is given and not met.
     *
     * @param condition the header's value
     * @param tag the version of what is there
     * @param refusal what the caller is told
     */
    public static void require(Optional<String> condition, String tag, String refusal) {
        boolean isOther = condition
                .filter(wanted -> !wanted.strip().equals(ANY))
                .filter(wanted -> ETag.parse(wanted).stream()
                        .noneMatch(given -> !given.weak() && given.tag().equals(tag)))
                .isPresent();
        if (isOther) {
            throw Refusal.preconditionFailed(refusal);
        }
    }
}
