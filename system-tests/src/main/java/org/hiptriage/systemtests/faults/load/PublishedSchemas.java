package org.hiptriage.systemtests.faults.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The schemas as they were published, which is all that an outside platform has. */
public final class PublishedSchemas {
    private PublishedSchemas() {}

    /** Every version of an event's schema, oldest first. */
    public static List<Schema> of(String event) {
        return Stream.iterate(1, version -> version + 1)
                .map(version -> schema(event + "-v" + version + ".avsc"))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Schema> schema(String file) {
        try (InputStream in = PublishedSchemas.class.getResourceAsStream("/org/hiptriage/schemas/published/" + file)) {
            return in == null ? Optional.empty() : Optional.of(new Schema.Parser().parse(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
