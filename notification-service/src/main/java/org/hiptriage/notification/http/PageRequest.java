package org.hiptriage.notification.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which part of a list is wanted.
 *
 * @param after the sort key of the last item seen, one text for each column; empty for the first page
 * @param limit how many items at most, above 0
 */
public record PageRequest<K>(Optional<K> after, int limit) {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final String SEPARATOR = "|";
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** Reads {@code cursor} and {@code limit}; the parser turns a cursor's parts into a key and may throw. */
    public static <K> PageRequest<K> of(
            Optional<String> cursor, Optional<String> limit, Function<List<String>, K> parser) {
        return of(cursor, limit, MAX_LIMIT, parser);
    }

    /** The same for a list of which more may be asked for at once. */
    public static <K> PageRequest<K> of(
            Optional<String> cursor, Optional<String> limit, int most, Function<List<String>, K> parser) {
        return new PageRequest<>(
                cursor.map(text -> key(text, parser)),
                limit.map(text -> limit(text, most)).orElse(DEFAULT_LIMIT));
    }

    /** One more than the page holds, to know whether another follows. */
    public int toFetch() {
        return limit + 1;
    }

    /** The cursor that leads on after an item with this key. */
    public static String cursor(List<String> key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8));
    }

    /** A moment in a cursor; throws where it is none, or none that the database keeps. */
    public static Instant moment(String part) {
        var moment = Instant.parse(part);
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw new IllegalArgumentException("beyond all that is kept");
        }
        return moment;
    }

    private static <K> K key(String cursor, Function<List<String>, K> parser) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return parser.apply(List.of(text.split("\\|", -1)));
        } catch (RuntimeException e) {
            throw Refusal.badRequest("cursor", "must be the nextCursor of the page before");
        }
    }

    private static int limit(String text, int most) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Refused below, as a number out of range is.
        }
        throw Refusal.badRequest("limit", "must be a whole number from 1 to " + most);
    }
}
