package org.hiptriage.schemas.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hiptriage.schemas.registry.rest.RegistryClient;
import org.hiptriage.schemas.registry.rest.RegistryUnavailableException;
import org.hiptriage.schemas.topics.Owner;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it, from start to stop and without holding up either, that the registry has the schemas of what we write, and learns the
 * ids of what we read. Looks again and again: a registry may lose its data, or be given a laxer compatibility by somebody.
 */
final class RegistryWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryWatch.class);

    private final RegistryClient client;
    private final KnownSchemas schemas;
    private final RegistrySettings settings;
    private final List<Topic<?>> written;
    private final Map<String, Subject> subjects = new ConcurrentHashMap<>();
    private final Map<String, Map<Integer, Integer>> found = new ConcurrentHashMap<>();
    private final Set<Integer> asked = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "schema-registry");
        daemon.setDaemon(true);
        return daemon;
    });
    private volatile Optional<String> trouble = Optional.of("it has not answered yet");
    private boolean complained;
    private boolean warnedOfCompatibility;

    RegistryWatch(RegistryClient client, KnownSchemas schemas, RegistrySettings settings, Owner us) {
        this.client = client;
        this.schemas = schemas;
        this.settings = settings;
        this.written =
                Topics.all().stream().filter(topic -> topic.owner() == us).toList();
        List<Topic<?>> concerned = Topics.all().stream()
                .filter(topic -> topic.owner() == us || topic.readers().contains(us))
                .toList();
        // A look never throws, so the schedule never ends by itself.
        var unused = thread.scheduleWithFixedDelay(
                () -> look(concerned), 0, settings.checkInterval().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The id of what is written to this topic; empty until the registry has it. */
    Optional<Integer> idFor(Topic<?> topic) {
        Map<Integer, Integer> ids = found.getOrDefault(topic.name(), Map.of());
        return Optional.ofNullable(ids.get(subject(topic).newest()));
    }

    /** Whether everything that we write has its id. */
    boolean canWrite() {
        return written.stream().allMatch(topic -> idFor(topic).isPresent());
    }

    /** Why the registry could not be used when it was last looked at; empty where it could. */
    Optional<String> trouble() {
        return trouble;
    }

    /** Asks for a schema without waiting. */
    void ask(int id) {
        if (!asked.add(id)) {
            return;
        }
        try {
            thread.execute(() -> {
                try {
                    schemas.of(id);
                } catch (RefusedSchemaException | RegistryUnavailableException e) {
                    LOG.debug("Schema {}: {}", id, e.getMessage());
                } finally {
                    asked.remove(id);
                }
            });
        } catch (RejectedExecutionException e) {
            asked.remove(id);
        }
    }

    private Subject subject(Topic<?> topic) {
        return subjects.computeIfAbsent(topic.name(), name -> new Subject(client, topic));
    }

    private void look(List<Topic<?>> concerned) {
        try {
            concerned.forEach(this::look);
            if (trouble.isPresent()) {
                LOG.info(
                        "The schema registry at {} answers; topics in Confluent wire format: {}",
                        client.base(),
                        found.keySet());
            }
            trouble = Optional.empty();
            complained = false;
        } catch (RegistryUnavailableException e) {
            trouble = Optional.of(String.valueOf(e.getMessage()));
            complainOnce(trouble.get());
        } catch (RuntimeException e) {
            trouble = Optional.of(e.toString());
            complainOnce(trouble.get());
        }
    }

    private void look(Topic<?> topic) {
        Subject subject = subject(topic);
        boolean ours = written.contains(topic);
        Map<Integer, Integer> ids = ours && settings.register() ? subject.register() : subject.ids();
        if (ours && !settings.register()) {
            requirePrepared(subject, ids);
        }
        Map<Integer, Integer> before = found.getOrDefault(topic.name(), Map.of());
        if (!ids.entrySet().containsAll(before.entrySet())) {
            LOG.error(
                    "The schema registry gives other ids for {} than before ({}, now {}): it has lost its data, and records in"
                            + " the topics may name schemas that it no longer has",
                    subject,
                    before,
                    ids);
            schemas.forget();
        }
        ids.forEach((version, id) -> schemas.remember(id, subject.version(version)));
        found.put(topic.name(), ids);
    }

    private void requirePrepared(Subject subject, Map<Integer, Integer> ids) {
        if (!ids.containsKey(subject.newest())) {
            throw new RegistryUnavailableException("version " + subject.newest() + " of " + subject
                    + " is not registered: register it, or set hip.schema-registry.register");
        }
        if (!warnedOfCompatibility && !subject.isGuarded()) {
            warnedOfCompatibility = true;
            LOG.warn(
                    "The schema registry would take an incompatible version of {}: set BACKWARD_TRANSITIVE there",
                    subject);
        }
    }

    private void complainOnce(String reason) {
        if (!complained) {
            LOG.warn("Cannot use the schema registry, trying again every {}: {}", settings.checkInterval(), reason);
        }
        complained = true;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
