package org.hiptriage.schemas.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.hiptriage.schemas.registry.rest.RegistryAnswer;
import org.hiptriage.schemas.registry.rest.RegistryClient;
import org.hiptriage.schemas.registry.rest.RegistryUnavailableException;
import org.hiptriage.schemas.serde.PublishedSchemas;
import org.hiptriage.schemas.topics.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a registry knows of one topic's values: by the usual naming the subject {@code <topic>-value}. */
final class Subject {
    private static final Logger LOG = LoggerFactory.getLogger(Subject.class);
    private static final String COMPATIBILITY = "BACKWARD_TRANSITIVE";
    private static final Set<String> STRICT_ENOUGH = Set.of(COMPATIBILITY, "FULL_TRANSITIVE");

    private final RegistryClient client;
    private final String name;
    private final List<Schema> versions;

    Subject(RegistryClient client, Topic<?> topic) {
        this.client = client;
        this.name = topic.name() + "-value";
        List<Schema> published = PublishedSchemas.of(topic.value());
        this.versions = published.isEmpty() ? List.of(SpecificData.get().getSchema(topic.value())) : published;
    }

    /**
     * The ids of the released versions that are there, by version from 1.
     *
     * @throws RegistryUnavailableException where that cannot be said now
     */
    Map<Integer, Integer> ids() {
        var ids = new TreeMap<Integer, Integer>();
        for (int version = 1; version <= versions.size(); version++) {
            OptionalInt id = idOf(version);
            if (id.isPresent()) {
                ids.put(version, id.getAsInt());
            }
        }
        return ids;
    }

    /** Which of our releases a version is. */
    Schema version(int version) {
        return versions.get(version - 1);
    }

    /** The version that is written today. */
    int newest() {
        return versions.size();
    }

    /**
     * Registers what is missing, oldest first, under a compatibility that lets nobody register what cannot read it.
     *
     * @throws RegistryUnavailableException where the registry cannot, or does not take what is written today
     */
    Map<Integer, Integer> register() {
        // Some registries take a subject's compatibility only once there is something in it.
        boolean guarded = guard();
        Map<Integer, Integer> ids = ids();
        for (int version = 1; version <= versions.size(); version++) {
            if (!ids.containsKey(version)) {
                OptionalInt id = register(version);
                if (id.isPresent()) {
                    ids.put(version, id.getAsInt());
                }
                guarded = guarded || guard();
            }
        }
        if (!guarded) {
            throw new RegistryUnavailableException(
                    "the schema registry does not take compatibility " + COMPATIBILITY + " for " + name);
        }
        return ids;
    }

    /** Whether the compatibility is what it must be, or could be made so. */
    private boolean guard() {
        RegistryAnswer config = client.get("/config/" + RegistryClient.inPath(name));
        if (config.text("compatibilityLevel").filter(STRICT_ENOUGH::contains).isPresent()) {
            return true;
        }
        boolean done = client.put(
                        "/config/" + RegistryClient.inPath(name), RegistryClient.body("compatibility", COMPATIBILITY))
                .isDone();
        if (done) {
            LOG.info("Set compatibility {} for {} in the schema registry", COMPATIBILITY, name);
        }
        return done;
    }

    /** Whether the registry keeps to a compatibility that is strict enough; for an account that may not set it. */
    boolean isGuarded() {
        return Optional.of(client.get("/config/" + RegistryClient.inPath(name) + "?defaultToGlobal=true"))
                .flatMap(config -> config.text("compatibilityLevel"))
                .filter(STRICT_ENOUGH::contains)
                .isPresent();
    }

    private OptionalInt idOf(int version) {
        RegistryAnswer answer = client.post("/subjects/" + RegistryClient.inPath(name), schema(version));
        if (answer.isAbsent()) {
            return OptionalInt.empty();
        }
        return id(answer);
    }

    private OptionalInt register(int version) {
        RegistryAnswer answer = client.post("/subjects/" + RegistryClient.inPath(name) + "/versions", schema(version));
        if (answer.isIncompatible()) {
            String refused = "the schema registry refuses version " + version + " of " + name
                    + ": it cannot read another version that is registered there, which somebody else must have done";
            if (version < newest()) {
                LOG.warn("Going on without it: {}", refused);
                return OptionalInt.empty();
            }
            throw new RegistryUnavailableException(refused);
        }
        OptionalInt id = id(answer);
        LOG.info("Registered version {} of {} with id {}", version, name, id.getAsInt());
        return id;
    }

    private OptionalInt id(RegistryAnswer answer) {
        OptionalInt id = answer.isDone() ? answer.number("id") : OptionalInt.empty();
        if (id.isEmpty()) {
            throw new RegistryUnavailableException(
                    "the schema registry gives no id for " + name + ", but error " + answer.errorCode());
        }
        return id;
    }

    private ObjectNode schema(int version) {
        return RegistryClient.body("schema", version(version).toString());
    }

    @Override
    public String toString() {
        return name;
    }
}
