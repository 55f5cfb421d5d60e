package org.hiptriage.benchmarks.contender;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.apache.kafka.clients.admin.Admin;
import org.hiptriage.benchmarks.broker.Asked;
import org.hiptriage.benchmarks.broker.OwnBroker;
import org.hiptriage.benchmarks.broker.Progress;
import org.hiptriage.benchmarks.broker.Traces;

/** A contender under a name of its own, which nobody had before: it remembers nothing. */
public final class Application implements AutoCloseable {
    private final Contender contender;
    private final OwnBroker broker;
    private final Path data;
    private final String name;
    private final Progress progress;
    private final List<Instance> running = new ArrayList<>();
    private int started;

    private Application(
            Contender contender, OwnBroker broker, Path data, String name, BiFunction<Admin, String, Progress> from) {
        this.contender = contender;
        this.broker = broker;
        this.data = data;
        this.name = name;
        this.progress = from.apply(broker.admin(), name);
    }

    /** One without an instance yet, for which is what comes from now on. */
    public static Application fromNowOn(Contender contender, OwnBroker broker, Path data) {
        return new Application(contender, broker, data, newName(contender), Progress::fromNowOn);
    }

    /** One without an instance yet, for which is all that is in the topics. */
    public static Application fromTheBeginning(Contender contender, OwnBroker broker, Path data) {
        return new Application(contender, broker, data, newName(contender), Progress::ofAll);
    }

    private static String newName(Contender contender) {
        return contender.code() + "-" + UUID.randomUUID();
    }

    /** Starts one more instance; it may not be ready for a while. */
    public Instance start(String... settings) {
        Path home = data.resolve(name + "-" + started++);
        Instance instance = Instance.start(contender, name, broker.bootstrapServers(), home, List.of(settings));
        running.add(instance);
        return instance;
    }

    /** How many partitions of its topics an instance processes at this moment, copies not counted, as the group's coordinator knows. */
    public int partitionsOf(Instance instance) {
        return Asked.of(broker.admin().describeConsumerGroups(List.of(name)).all()).values().stream()
                .flatMap(group -> group.members().stream())
                .filter(member -> member.clientId().startsWith(instance.clientId() + "-"))
                .mapToInt(member -> member.assignment().topicPartitions().size())
                .sum();
    }

    /** What it was told is its name: the group of its readers, and how its own topics begin. */
    public String name() {
        return name;
    }

    /** How far it is. */
    public Progress progress() {
        return progress;
    }

    /** Ends all its instances, and deletes all that is of it. */
    @Override
    public void close() {
        running.forEach(Instance::close);
        running.forEach(Instance::forget);
        Traces.delete(broker.admin(), name);
    }
}
