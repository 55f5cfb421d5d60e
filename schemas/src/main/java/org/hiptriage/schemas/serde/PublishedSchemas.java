package org.hiptriage.schemas.serde;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Every version of an event that was ever released, each as one self-contained schema file in this jar. */
public final class PublishedSchemas {
    private PublishedSchemas() {}

    /** All released versions of this event, oldest first; empty where none was released. */
    public static List<Schema> of(Class<? extends SpecificRecord> event) {
        var versions = new ArrayList<Schema>();
        for (int version = 1; ; version++) {
            try (InputStream in = PublishedSchemas.class.getResourceAsStream(resource(event, version))) {
                if (in == null) {
                    return versions;
                }
                versions.add(new Schema.Parser().parse(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Where the copy of this version stands, from the root of the jar. */
    public static String resource(Class<? extends SpecificRecord> event, int version) {
        return "/org/hiptriage/schemas/published/" + event.getSimpleName() + "-v" + version + ".avsc";
    }
}
