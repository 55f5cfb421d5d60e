package org.hiptriage.systemtests.faults.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hiptriage.localstack.access.LocalIssuer;
import org.hiptriage.systemtests.faults.cluster.disk.SmallDisk;

/** Everything that a run consists of. */
public final class Cluster implements AutoCloseable {
    public static final String ASSESSMENT = "assessment-service";
    public static final String TRIAGE = "triage-service";
    public static final String NOTIFICATION = "notification-service";

    /** Its topics are on a file system that can be filled, where this machine allows that. */
    public static final int BROKER_ON_SMALL_DISK = 3;

    private static final int BROKER_DISK_MEBIBYTES = 600;
    private static final int STATE_DISK_MEBIBYTES = 100;
    private static final Duration LOOK = Duration.ofMillis(400);
    private static final int PORTS = 40;
    private static final Duration READY_WITHIN = Duration.ofMinutes(4);

    private final Places places;
    private final Brokers brokers;
    private final Postgres postgres;
    private final Optional<RegistryNode> registry;
    private final List<ServiceNode> services;
    private final Instances instances;
    private final Predicate<String> answersOk;
    private Optional<SmallDisk> brokerDisk = Optional.empty();
    private Optional<SmallDisk> stateDisk = Optional.empty();

    /**
     * A cluster that does not run yet.
     *
     * @param places where it is, and where what it is made of is
     * @param issuer signs the tokens that its services take
     * @param answersOk whether a GET of this address is answered with 200
     * @param registryHome where a schema registry was unpacked to; without one the services know of none
     * @param trustedKey whose signature under knowledge packs counts; nobody's where it is empty
     */
    public Cluster(
            Places places,
            LocalIssuer issuer,
            Predicate<String> answersOk,
            Optional<Path> registryHome,
            String trustedKey) {
        this.answersOk = answersOk;
        this.places = places;
        Ports ports = Ports.free(PORTS);
        brokers = new Brokers(ports, places);
        postgres = new Postgres(ports, places.data());
        postgres.start();
        registry = registryHome.map(home -> RegistryNode.of(home, ports, places));
        instances = new Instances(places, brokers, postgres, registry, issuer, trustedKey);
        services = instances.pairs(ports);
    }

    /** Starts all of it and returns when all of it is ready. */
    public void start() {
        brokerDisk = SmallDisk.under(brokers.node(BROKER_ON_SMALL_DISK).logs(), BROKER_DISK_MEBIBYTES);
        stateDisk = SmallDisk.under(instancesOf(TRIAGE).get(1).state(), STATE_DISK_MEBIBYTES);
        brokers.start();
        if (!Waiting.until(READY_WITHIN, LOOK, brokers::areWhole)) {
            throw new IllegalStateException("the brokers were not ready within " + READY_WITHIN);
        }
        registry.ifPresent(node -> node.program().start());
        services.forEach(node -> node.program().start());
        if (!isWholeWithin(READY_WITHIN)) {
            throw new IllegalStateException("the services were not ready within " + READY_WITHIN);
        }
    }

    /** Whether everything came to run and to say that it can work within this time. */
    public boolean isWholeWithin(Duration time) {
        return Waiting.until(
                time,
                LOOK,
                () -> registry.filter(node -> !node.isReady()).isEmpty()
                        && services.stream().allMatch(this::isReady)
                        && brokers.areWhole());
    }

    /** Whether this instance says that it can work. */
    public boolean isReady(ServiceNode node) {
        return node.program().isRunning() && answersOk.test(node.url() + "/actuator/health/readiness");
    }

    /** Whether this instance says that it must be started anew. */
    public boolean isBroken(ServiceNode node) {
        return !answersOk.test(node.url() + "/actuator/health/liveness");
    }

    /** The instances of one service. */
    public List<ServiceNode> instancesOf(String service) {
        return services.stream().filter(node -> node.service().equals(service)).toList();
    }

    /** Every instance. */
    public List<ServiceNode> services() {
        return List.copyOf(services);
    }

    /** Every process that has to be started anew when it ends by itself. */
    public Stream<Program> programs() {
        return Stream.of(
                        brokers.nodes().stream().map(BrokerNode::program),
                        registry.stream().map(RegistryNode::program),
                        services.stream().map(ServiceNode::program))
                .flatMap(each -> each);
    }

    /** The brokers. */
    public Brokers brokers() {
        return brokers;
    }

    /** The database. */
    public Postgres postgres() {
        return postgres;
    }

    /** The schema registry, where there is one. */
    public Optional<RegistryNode> registry() {
        return registry;
    }

    /** What the third broker's topics are on. */
    public Optional<SmallDisk> brokerDisk() {
        return brokerDisk;
    }

    /** What the state of the triage's second instance is on. */
    public Optional<SmallDisk> stateDisk() {
        return stateDisk;
    }

    /** Where everything is. */
    public Places places() {
        return places;
    }

    /** One more instance, which is not part of the whole; whoever asks for it ends it. */
    public ServiceNode another(String service, Path state) {
        return instances.another(service, Ports.free(1).next(), state);
    }

    @Override
    public void close() {
        services.forEach(node -> node.program().resume());
        services.parallelStream().forEach(node -> node.program().kill());
        registry.ifPresent(node -> {
            node.program().resume();
            node.program().kill();
        });
        brokers.close();
        postgres.close();
        brokerDisk.ifPresent(SmallDisk::close);
        stateDisk.ifPresent(SmallDisk::close);
    }
}
