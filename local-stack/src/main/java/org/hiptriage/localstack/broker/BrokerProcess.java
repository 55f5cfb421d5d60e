package org.hiptriage.localstack.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** What runs in the broker's JVM. It formats the log directory itself when that is new: a JVM for the format alone costs a second more. */
public final class BrokerProcess {
    private BrokerProcess() {}

    /** Arguments: the properties file, the log directory. */
    public static void main(String[] arguments) {
        String properties = arguments[0];
        Path logDirectory = Path.of(arguments[1]);
        if (!Files.exists(logDirectory.resolve("meta.properties"))) {
            String clusterId = Uuid.randomUuid().toString();
            int exitCode = StorageTool.execute(
                    new String[] {"format", "--ignore-formatted", "--cluster-id", clusterId, "--config", properties},
                    System.out);
            if (exitCode != 0) {
                System.exit(exitCode);
            }
        }
        Kafka.main(new String[] {properties});
    }
}
