package org.hiptriage.notification.http;

import java.util.regex.Pattern;

/** The opaque id of a runner, as the contract limits it. */
public final class RunnerId {
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._~-]{1,64}");

    private RunnerId() {}

    /** Refuses what can not be a runner's id. */
    public static void require(String runnerId) {
        if (!VALID.matcher(runnerId).matches()) {
            throw Refusal.badRequest("runnerId", "must be 1 to 64 of A-Z a-z 0-9 . _ ~ -");
        }
    }
}
