package org.hiptriage.localstack.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hiptriage.localstack.process.ChildJvm;
import org.hiptriage.localstack.process.ClassArchive;
import org.hiptriage.localstack.process.Folders;
import org.hiptriage.localstack.process.JavaCommand;
import org.hiptriage.localstack.process.Part;
import org.hiptriage.localstack.process.StackFailure;

/** Starts the broker and tells when it is ready. */
public final class Broker {
    /** Its name in messages, logs and pid files. */
    public static final String NAME = "broker";

    private static final int HEAP_MEBIBYTES = 320;

    private Broker() {}

    /**
     * Starts a broker on these loopback ports; it is ready once {@link #isReady} says so.
     *
     * @param launcherJar this module's jar, beside the lib folder with Kafka's own
     */
    public static Part start(Folders folders, Path launcherJar, int port, int controllerPort) {
        Path logDirectory = folders.of(NAME).resolve("topics");
        Path properties = folders.of(NAME).resolve("server.properties");
        try {
            Files.createDirectories(logDirectory);
            try (OutputStream out = Files.newOutputStream(properties)) {
                new BrokerSettings(port, controllerPort, logDirectory)
                        .toProperties()
                        .store(out, "Written at each start.");
            }
        } catch (IOException e) {
            throw new StackFailure("The broker's settings could not be written", e);
        }
        JavaCommand java = JavaCommand.withHeap(HEAP_MEBIBYTES)
                .add("-Dorg.slf4j.simpleLogger.showDateTime=true")
                .add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS")
                .add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                .add("-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info")
                .add("-cp", launcherJar, ClassArchive.of(NAME))
                .add(BrokerProcess.class.getName())
                .add(properties.toString())
                .add(logDirectory.toString());
        return ChildJvm.start(NAME, java, Map.of(), folders);
    }

    /** Whether the broker on this port can be used. */
    public static boolean isReady(int port) {
        return BrokerProbe.isReady(port);
    }
}
