package org.hiptriage.systemtests.faults.injection.versions;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.hiptriage.systemtests.faults.cluster.Program;
import org.hiptriage.systemtests.faults.cluster.RegistryNode;
import org.hiptriage.systemtests.faults.cluster.Waiting;
import org.hiptriage.systemtests.faults.injection.Fault;
import org.hiptriage.systemtests.faults.injection.SimpleFault;
import org.hiptriage.systemtests.faults.injection.Site;
import org.hiptriage.systemtests.faults.load.Answers;
import org.hiptriage.systemtests.faults.load.Platform;

/** What happens to the schema registry, and while services go over to its format one by one. */
public final class RegistryFaults {
    /** What it has committed is in its file by then, which a kill would take otherwise. */
    private static final Duration WRITTEN = Duration.ofSeconds(2);

    private static final int RUNNERS = 8;
    private static final String FORMER_FORMAT = "HIP_SCHEMA_REGISTRY_WRITE";

    private RegistryFaults() {}

    /** All of them; skipped where the cluster has no registry. */
    public static List<Fault> all(boolean registry) {
        Optional<String> missing =
                registry ? Optional.empty() : Optional.of("the cluster has no schema registry (--registry)");
        Stream<Fault> away = Stream.of(
                new SimpleFault("schema registry killed", Fault.Area.REGISTRY, missing, RegistryFaults::killed),
                new SimpleFault("schema registry halted", Fault.Area.REGISTRY, missing, RegistryFaults::halted));
        Stream<Fault> upgrades = Site.SERVICES.stream()
                .map(service -> new SimpleFault(
                        service + " of the older and the newer format side by side",
                        Fault.Area.of(service),
                        missing,
                        (site, random) -> sideBySide(site, random, service)));
        return Stream.concat(away, upgrades).toList();
    }

    private static String killed(Site site, Random random) {
        return away(site, random, Program::kill, Program::start);
    }

    private static String halted(Site site, Random random) {
        return away(site, random, Program::pause, Program::resume);
    }

    /** A platform's own version of a schema is registered, and comes when nobody can ask what it is. */
    private static String away(Site site, Random random, Consumer<Program> go, Consumer<Program> comeBack) {
        RegistryNode registry = site.cluster().registry().orElseThrow();
        Duration time = Duration.ofSeconds(3L + random.nextInt(17));
        Schema own = Platform.withFieldOfItsOwn("note" + random.nextInt(1_000_000_000));
        int id = registry.register("symptom-events-value", own);
        Waiting.last(WRITTEN);
        go.accept(registry.program());
        CompletableFuture<?>[] published = IntStream.range(0, RUNNERS)
                .mapToObj(i -> Answers.urgent(random, "r-own-version-" + random.nextInt(1_000_000)))
                .map(assessment -> CompletableFuture.runAsync(
                        () -> site.sender().publish(assessment, own, id),
                        site.sender().threads()))
                .toArray(CompletableFuture<?>[]::new);
        Waiting.last(time);
        comeBack.accept(registry.program());
        CompletableFuture.allOf(published).join();
        return "for %d s; %d assessments by a schema that nobody had asked for yet"
                .formatted(time.toSeconds(), RUNNERS);
    }

    /** As in an upgrade and one back again, instance by instance. */
    private static String sideBySide(Site site, Random random, String service) {
        InTurn.goOn(site, random, service, program -> program.start(Map.of(FORMER_FORMAT, "false")));
        InTurn.goOn(site, random, service, Program::start);
        return "each instance of " + service + " to the older format, and back";
    }
}
