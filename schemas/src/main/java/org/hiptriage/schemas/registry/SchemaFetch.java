package org.hiptriage.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.hiptriage.schemas.registry.rest.RegistryAnswer;
import org.hiptriage.schemas.registry.rest.RegistryClient;
import org.hiptriage.schemas.registry.rest.RegistryUnavailableException;

/** Fetches one schema by its id, and whatever schemas it refers to, which registries keep under subjects of their own. */
final class SchemaFetch {
    private static final int MAX_REFERENCES = 64;
    private static final int MAX_DEPTH = 16;

    private final RegistryClient client;
    private final List<String> dependenciesFirst = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private SchemaFetch(RegistryClient client) {
        this.client = client;
    }

    /**
     * The schema with this id.
     *
     * @throws RefusedSchemaException where there is none, or none that may be used
     * @throws RegistryUnavailableException where that cannot be said now
     */
    static Schema byId(RegistryClient client, int id) throws RefusedSchemaException {
        var fetch = new SchemaFetch(client);
        fetch.take(client.get("/schemas/ids/" + id), "unknown schema id " + id, 0);
        return ForeignSchema.of(fetch.dependenciesFirst);
    }

    private void take(RegistryAnswer answer, String whereAbsent, int depth) throws RefusedSchemaException {
        if (answer.isAbsent()) {
            throw new RefusedSchemaException(whereAbsent);
        }
        if (!answer.isDone()) {
            throw new RegistryUnavailableException(
                    "the schema registry answers with error " + answer.errorCode() + " to a request for a schema");
        }
        if (answer.body().isEmpty()) {
            throw new RefusedSchemaException("the schema is longer than " + RegistryClient.MAX_ANSWER_BYTES + " bytes");
        }
        if (!answer.text("schemaType").orElse("AVRO").equals("AVRO")) {
            throw new RefusedSchemaException("the schema is not of type AVRO");
        }
        for (JsonNode reference : answer.body().get().path("references")) {
            follow(reference, depth + 1);
        }
        dependenciesFirst.add(answer.text("schema")
                .orElseThrow(() -> new RegistryUnavailableException("the schema registry answers without a schema")));
    }

    private void follow(JsonNode reference, int depth) throws RefusedSchemaException {
        String subject = reference.path("subject").asText();
        int version = reference.path("version").asInt();
        if (!seen.add(version + "/" + subject)) {
            return;
        }
        if (seen.size() > MAX_REFERENCES || depth > MAX_DEPTH) {
            throw new RefusedSchemaException("the schema refers to too many others, or too deep");
        }
        if (subject.isEmpty() || version < 1) {
            throw new RefusedSchemaException("the schema refers to something without a subject and version");
        }
        take(
                client.get("/subjects/" + RegistryClient.inPath(subject) + "/versions/" + version),
                "the schema refers to one that the registry does not have",
                depth);
    }
}
