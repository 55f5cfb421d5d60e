package org.hiptriage.localstack.registry;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hiptriage.localstack.process.ChildJvm;
import org.hiptriage.localstack.process.Folders;
import org.hiptriage.localstack.process.Part;
import org.hiptriage.localstack.process.StackFailure;

/** Starts Apicurio Registry and tells when it is ready. */
public final class Registry {
    /** Its name in messages, logs and pid files. */
    public static final String NAME = "registry";

    private static final int TIMEOUT_MILLIS = 2_000;

    private final Path java;
    private final Path program;

    private Registry(Path java, Path program) {
        this.java = java;
        this.program = program;
    }

    /**
     * The registry of this machine.
     *
     * @param program the folder that it was unpacked to
     * @throws StackFailure where it is not there, or no Java that is new enough for it
     */
    public static Registry find(Path program) {
        Path java = NewerJava.ofThisMachine().program();
        Path jar = program.resolve("quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StackFailure(
                    "The schema registry is not there: " + jar + " is missing; ./run --registry fetches it.");
        }
        return new Registry(java, jar);
    }

    /** Starts it on these loopback ports. Its data is kept: an id in a record must mean the same for as long as the record is. */
    public Part start(Folders folders, int port, int managementPort) {
        return ChildJvm.start(NAME, command(), settings(folders.of(NAME), port, managementPort), folders);
    }

    /** Program and arguments. */
    public List<String> command() {
        return List.of(
                java.toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-jar",
                program.toString());
    }

    /**
     * The environment of the program.
     *
     * @param data where it keeps the schemas
     * @param port of its interface, on loopback
     * @param managementPort of its health checks, on loopback
     */
    public static Map<String, String> settings(Path data, int port, int managementPort) {
        return Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                // Of its own accord it would listen on all interfaces.
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort),
                "APICURIO_STORAGE_KIND", "sql",
                "APICURIO_STORAGE_SQL_KIND", "h2",
                "APICURIO_DATASOURCE_URL", "jdbc:h2:file:" + data.resolve("schemas"));
    }

    /** The root of its Confluent-compatible interface. */
    public static String url(int port) {
        return "http://127.0.0.1:" + port + "/apis/ccompat/v7";
    }

    /** Whether the registry on this port can be used. */
    public static boolean isReady(int port) {
        try {
            var connection = (HttpURLConnection)
                    URI.create(url(port) + "/subjects").toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
