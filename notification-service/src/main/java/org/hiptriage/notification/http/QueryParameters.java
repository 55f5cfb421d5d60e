package org.hiptriage.notification.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The parameters of a request; one that is empty is as if it were not there.
 *
 * @param given each by its name
 */
public record QueryParameters(Map<String, String> given) {
    public QueryParameters {
        given = Map.copyOf(given);
    }

    /** The one with this name, as the parser reads it; the parser refuses what it can not read. */
    public <T> Optional<T> read(String name, Function<String, T> parser) {
        return text(name).map(parser);
    }

    /** The one with this name as one of these, in any case; refuses any other. */
    public <E extends Enum<E>> Optional<E> one(String name, E[] values) {
        List<String> names = Stream.of(values).map(Enum::name).toList();
        return read(
                name,
                text -> Stream.of(values)
                        .filter(value -> value.name().equals(text.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> Refusal.badRequest(name, "must be one of " + String.join(", ", names))));
    }

    /** Which page is wanted; refuses more than so many items. */
    public <K> PageRequest<K> page(int most, Function<List<String>, K> parser) {
        return PageRequest.of(text("cursor"), text("limit"), most, parser);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name)).filter(text -> !text.isEmpty());
    }
}
