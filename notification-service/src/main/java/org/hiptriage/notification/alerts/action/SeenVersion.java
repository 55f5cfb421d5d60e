package org.hiptriage.notification.alerts.action;

import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.alerts.VersionedAlert;
import org.hiptriage.notification.http.Refusal;
import org.springframework.http.ETag;

/**
 * The version of an alert that somebody saw before acting on it.
 *
 * @param tags what If-Match names; none of them is weak
 */
record SeenVersion(List<String> tags) {
    private static final String REMEDY =
            "Say which version of the alert you have seen: send the ETag of GET …/alerts/{alertId}, or a list item's version in quotes, as If-Match.";

    /** From the header If-Match; refuses where it names none, for then somebody else's action could be overwritten unseen. */
    static SeenVersion require(Optional<String> ifMatch) {
        String header = ifMatch.map(String::strip).orElse("");
        if (header.isEmpty() || header.equals("*")) {
            throw Refusal.preconditionRequired(REMEDY);
        }
        List<ETag> tags = ETag.parse(header);
        if (tags.isEmpty()) {
            throw Refusal.badRequest("If-Match", "must be an ETag in quotes, for example \"3\"");
        }
        return new SeenVersion(
                tags.stream().filter(tag -> !tag.weak()).map(ETag::tag).toList());
    }

    /** Refuses where the alert has changed since, and tells its version now. */
    void require(VersionedAlert present) {
        if (!tags.contains(present.tag())) {
            throw Refusal.preconditionFailed(
                    "Somebody was faster, or the runner said something new: read the alert again, then decide.",
                    present.tag());
        }
    }
}
