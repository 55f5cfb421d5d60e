package org.hiptriage.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hiptriage.localstack.broker.Broker;
import org.hiptriage.localstack.database.Database;
import org.hiptriage.localstack.loopback.Port;
import org.hiptriage.localstack.process.Ending;
import org.hiptriage.localstack.process.Part;
import org.hiptriage.localstack.process.StackFailure;
import org.hiptriage.localstack.registry.Registry;

/** The whole: what starts after what, and what stops before what. */
final class Stack {
    private static final String LEFT_BEHIND = ": stopped one that an earlier ./run had left behind";
    private static final long STARTS_END_WITHIN_SECONDS = 60;

    private final StackSettings settings;
    private final Progress progress;
    private final Services services;
    /** One for each start or stop that goes on at a time: they wait, so the common pool of a small machine would not do. */
    private final Executor threads = task -> {
        Thread thread = new Thread(task, "stack");
        thread.setDaemon(true);
        thread.start();
    };

    private final RunningParts running = new RunningParts();
    private volatile CompletableFuture<Void> starts = CompletableFuture.completedFuture(null);

    Stack(StackSettings settings, Path issuersKey, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.services = new Services(settings, issuersKey);
    }

    /** Starts everything and returns when all of it is ready. */
    void start() {
        Database database = Database.of(settings.folders());
        // First, for it may be missing: then nothing was started for nothing.
        Optional<Registry> registry = settings.registry().map(ports -> Registry.find(settings.registryHome()));
        endLeftOvers(database);
        List<String> problems = Port.problems(settings.ports());
        if (!problems.isEmpty()) {
            throw new StackFailure(String.join("\n", problems));
        }
        SealedStack.prepare(settings);
        CompletableFuture<Void> databaseStart = run(() -> startDatabase(database));
        CompletableFuture<Void> brokerStart =
                CompletableFuture.allOf(run(this::startBroker), run(() -> registry.ifPresent(this::startRegistry)));
        List<CompletableFuture<Void>> all = new ArrayList<>(List.of(databaseStart, brokerStart));
        CompletableFuture<Void> foundations =
                settings.isSealed() ? CompletableFuture.allOf(databaseStart, brokerStart) : brokerStart;
        all.add(foundations.thenCompose(unused -> CompletableFuture.allOf(services.withoutDatabase(database).stream()
                .map(service -> run(() -> start(service)))
                .toArray(CompletableFuture<?>[]::new))));
        all.add(CompletableFuture.allOf(databaseStart, brokerStart)
                .thenCompose(unused -> run(() -> start(services.notification(database)))));
        starts = CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new));
        CompletableFuture.anyOf(starts.exceptionally(failed -> null), running.failure())
                .join();
        if (running.failure().isDone()) {
            throw running.failure().join();
        }
    }

    /** Completes when a part has ended without being asked to. */
    CompletableFuture<StackFailure> failure() {
        return running.failure();
    }

    /** Stops the services, then what they stand on; does nothing the second time. */
    void stop() {
        List<Part> parts = running.stopping();
        if (!parts.isEmpty()) {
            progress.line("\nStopping.");
        }
        stopInOrder(parts);
        try {
            starts.get(STARTS_END_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException brokenOff) {
            // a start that was under way has stopped its own part
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Void> run(Runnable step) {
        return CompletableFuture.runAsync(() -> running.failingTogether(step), threads);
    }

    private void stopInOrder(List<Part> parts) {
        stopTogether(parts.stream().filter(part -> !isFoundation(part)).toList());
        stopTogether(parts.stream().filter(Stack::isFoundation).toList());
    }

    private void stopTogether(List<Part> parts) {
        CompletableFuture.allOf(parts.stream()
                        .map(part -> run(part::stop).thenRun(() -> progress.step(part.name() + " stopped")))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private static boolean isFoundation(Part part) {
        return List.of(Broker.NAME, Database.NAME, Registry.NAME).contains(part.name());
    }

    private void endLeftOvers(Database database) {
        List<String> names = services.names();
        for (List<String> together : List.of(names, List.of(Broker.NAME, Registry.NAME))) {
            for (String part : Ending.endLeftOvers(settings.folders(), together)) {
                progress.step(part + LEFT_BEHIND);
            }
        }
        if (database.stopLeftOver()) {
            progress.step(Database.NAME + LEFT_BEHIND);
        }
    }

    private void startDatabase(Database database) {
        running.add(database.start(settings.database().number(), progress::step));
        progress.step(
                Database.NAME + " ready on 127.0.0.1:" + settings.database().number());
    }

    private void startBroker() {
        int port = settings.kafka().number();
        Part broker = running.add(Broker.start(
                settings.folders(),
                settings.launcherJar(),
                port,
                settings.kafkaController().number()));
        running.await(broker, () -> Broker.isReady(port));
        progress.step(Broker.NAME + " ready on 127.0.0.1:" + port);
    }

    private void startRegistry(Registry registry) {
        StackSettings.RegistryPorts ports = settings.registry().orElseThrow();
        int port = ports.http().number();
        Part part = running.add(
                registry.start(settings.folders(), port, ports.management().number()));
        running.await(part, () -> Registry.isReady(port));
        progress.step(Registry.NAME + " ready on " + Registry.url(port));
    }

    private void start(ServiceJvm service) {
        Part part = running.add(service.start(settings));
        progress.step(service.name() + " starting");
        running.await(part, () -> Readiness.of(service.port()));
        progress.step(service.name() + " ready on " + Services.url(service.port()));
    }
}
