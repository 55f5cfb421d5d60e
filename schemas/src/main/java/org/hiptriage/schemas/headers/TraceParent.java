package org.hiptriage.schemas.headers;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The W3C Trace Context {@code traceparent} of an event. */
public final class TraceParent {
    private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParent() {}

    /** The caller's trace context continued by a new span, or a new trace where the caller gave none that is valid. */
    public static String continuing(Optional<String> caller) {
        return caller.map(value -> value.toLowerCase(Locale.ROOT))
                .filter(value -> VALID.matcher(value).matches())
                .map(value -> value.substring(0, 36) + hex(8) + value.substring(52))
                .orElseGet(() -> "00-" + hex(16) + "-" + hex(8) + "-01");
    }

    /** Whether it is one, in lower case as the standard has it. */
    public static boolean isValid(String value) {
        return VALID.matcher(value).matches();
    }

    private static String hex(int bytes) {
        var random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        // All zeros means 'no id' in the standard.
        random[0] |= 1;
        return HexFormat.of().formatHex(random);
    }
}
