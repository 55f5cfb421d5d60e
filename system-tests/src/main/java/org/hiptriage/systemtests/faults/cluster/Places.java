package org.hiptriage.systemtests.faults.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hiptriage.localstack.broker.Broker;
import org.hiptriage.localstack.process.ClassArchive;
import org.hiptriage.localstack.process.JavaCommand;

/**
 * Where programs and data of a run are.
 *
 * @param root the checkout, or a copy of what was built there
 * @param data everything that the run leaves behind
 */
public record Places(Path root, Path data) {
    /** A part's own folder. */
    public Path of(String part) {
        return data.resolve(part);
    }

    Path log(String part) {
        return data.resolve("logs").resolve(part + ".log");
    }

    JavaCommand serviceProgram(String service, int heapMebibytes) {
        Path jar = root.resolve(service).resolve("target").resolve(service + ".jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(service + " is not built: ./run builds it");
        }
        return JavaCommand.withHeap(heapMebibytes).add("-jar", jar, ClassArchive.found(service));
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
