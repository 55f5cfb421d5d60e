package org.hiptriage.systemtests.faults.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hiptriage.localstack.broker.Broker;
import org.hiptriage.localstack.process.ClassArchive;
import org.hiptriage.localstack.process.JavaCommand;
import org.hiptriage.localstack.process.StackFailure;

/**
 * Where programs and data of a run are.
 *
 * @param root the checkout, or a copy of what was built there
 * @param data everything that the run leaves behind
 * @param former a checkout of an earlier commit with what was built there, where there is one
 */
public record Places(Path root, Path data, Optional<Path> former) {
    /** @throws StackFailure where the earlier build lacks a service: before anything was started */
    public Places {
        former.ifPresent(checkout -> List.of(Cluster.ASSESSMENT, Cluster.TRIAGE, Cluster.NOTIFICATION)
                .forEach(service -> jar(checkout, service)));
    }

    /** A part's own folder. */
    public Path of(String part) {
        return data.resolve(part);
    }

    Path log(String part) {
        return data.resolve("logs").resolve(part + ".log");
    }

    JavaCommand serviceProgram(String service, int heapMebibytes) {
        return JavaCommand.withHeap(heapMebibytes).add("-jar", jar(root, service), ClassArchive.found(service));
    }

    Optional<JavaCommand> formerProgram(String service, int heapMebibytes) {
        return former.map(
                checkout -> JavaCommand.withHeap(heapMebibytes).add("-jar", jar(checkout, service), Optional.empty()));
    }

    private static Path jar(Path root, String service) {
        Path jar = root.resolve(service).resolve("target").resolve(service + ".jar");
        if (!Files.exists(jar)) {
            throw new StackFailure(jar + " is not there: mvn -DskipTests package makes it in that checkout");
        }
        return jar;
    }

    /** A program of Kafka's, from the libraries of the local stack. */
    JavaCommand brokerProgram(int heapMebibytes, String mainClass, String... arguments) {
        JavaCommand java = JavaCommand.withHeap(heapMebibytes)
                .add("-Dorg.slf4j.simpleLogger.showDateTime=true")
                .add("-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS")
                .add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                .add("-cp", root.resolve("local-stack/target/local-stack.jar"), ClassArchive.found(Broker.NAME))
                .add(mainClass);
        for (String argument : arguments) {
            java.add(argument);
        }
        return java;
    }
}
