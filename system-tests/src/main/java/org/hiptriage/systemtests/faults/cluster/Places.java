package org.hiptriage.systemtests.faults.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

    List<String> serviceProgram(String service, int heapMebibytes) {
        Path jar = root.resolve(service).resolve("target").resolve(service + ".jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(service + " is not built: ./run builds it");
        }
        List<String> command = java(heapMebibytes);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /** A program of Kafka's, from the libraries of the local stack. */
    List<String> brokerProgram(int heapMebibytes, String mainClass, String... arguments) {
        List<String> command = java(heapMebibytes);
        command.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                root.resolve("local-stack/target/local-stack.jar").toString(),
                mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> java(int heapMebibytes) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMebibytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:+ExitOnOutOfMemoryError"));
    }
}
