package org.hiptriage.benchmarks.contender;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hiptriage.benchmarks.broker.OwnBroker;
import org.hiptriage.benchmarks.broker.Progress;
import org.hiptriage.benchmarks.broker.Traces;

/** A contender under a name of its own, which nobody had before: it remembers nothing, and only what comes from now on is for it. */
public final class Application implements AutoCloseable {
    private final Contender contender;
    private final OwnBroker broker;
    private final Path data;
    private final String name;
    private final Progress progress;
    private final List<Instance> running = new ArrayList<>();
    private int started;

    /** One without an instance yet. */
    public Application(Contender contender, OwnBroker broker, Path data) {
        this(contender, broker, data, contender.code() + "-" + UUID.randomUUID());
    }

    /** One of this name. */
    public Application(Contender contender, OwnBroker broker, Path data, String name) {
        this.contender = contender;
        this.broker = broker;
        this.data = data;
        this.name = name;
        this.progress = Progress.fromNowOn(broker.admin(), name);
    }

    /** Starts one more instance; it may not be ready for a while. */
    public Instance start(String... settings) {
        Path home = data.resolve(name + "-" + started++);
        Instance instance = Instance.start(contender, name, broker.bootstrapServers(), home, List.of(settings));
        running.add(instance);
        return instance;
    }

    /** What it was told is its name: the group of its readers, and how its own topics begin. */
    public String name() {
        return name;
    }

    /** How far it is. */
    public Progress progress() {
        return progress;
    }

    @Override
    public void close() {
        running.forEach(Instance::close);
        Traces.delete(broker.admin(), name);
    }
}
