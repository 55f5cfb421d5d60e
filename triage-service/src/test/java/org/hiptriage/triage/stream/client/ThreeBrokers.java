package org.hiptriage.triage.stream.client;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;

/** Three real brokers, each a process that can be halted. */
final class ThreeBrokers implements AutoCloseable {
    static final int COUNT = 3;

    private final Path folder;
    private final List<Integer> ports;
    private final List<Process> processes = new ArrayList<>();

    ThreeBrokers(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        List<Integer> free = freePorts(2 * COUNT);
        ports = free.subList(0, COUNT);
        List<Integer> controllers = free.subList(COUNT, 2 * COUNT);
        String voters = IntStream.range(0, COUNT)
                .mapToObj(i -> (i + 1) + "@127.0.0.1:" + controllers.get(i))
                .collect(Collectors.joining(","));
        String clusterId = Uuid.randomUuid().toString();
        List<Process> formats = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Path file = properties(i + 1, controllers.get(i), voters);
            formats.add(
                    kafka("format-" + i, "kafka.tools.StorageTool", "format", "-t", clusterId, "-c", file.toString()));
        }
        for (Process format : formats) {
            if (format.waitFor() != 0) {
                throw new IllegalStateException("a broker's folder could not be prepared");
            }
        }
        for (int i = 0; i < COUNT; i++) {
            processes.add(kafka(
                    "broker-" + i,
                    "kafka.Kafka",
                    folder.resolve(i + 1 + ".properties").toString()));
        }
    }

    /** All addresses. */
    String addresses() {
        return IntStream.rangeClosed(1, COUNT).mapToObj(this::address).collect(Collectors.joining(","));
    }

    /** Where the one with this id is. */
    String address(int id) {
        return "127.0.0.1:" + ports.get(id - 1);
    }

    /** Its connections stay open, and it answers nobody. */
    void halt(int id) throws IOException, InterruptedException {
        signal("STOP", id);
    }

    void wake(int id) throws IOException, InterruptedException {
        signal("CONT", id);
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
    }

    private void signal(String signal, int id) throws IOException, InterruptedException {
        String pid = Long.toString(processes.get(id - 1).pid());
        new ProcessBuilder("kill", "-" + signal, pid).inheritIO().start().waitFor();
    }

    private Process kafka(String name, String mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
    }

    private Path properties(int id, int controllerPort, String voters) throws IOException {
        var properties = new Properties();
        properties.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", Integer.toString(id),
                "controller.quorum.voters", voters,
                "controller.listener.names", "CONTROLLER",
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "listeners", "PLAINTEXT://" + address(id) + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "log.dirs", folder.resolve("topics-" + id).toString(),
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500"));
        Path file = folder.resolve(id + ".properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            properties.store(out, "");
        }
        return file;
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            sockets.add(socket);
            ports.add(socket.getLocalPort());
        }
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return ports;
    }
}
