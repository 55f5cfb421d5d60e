package org.hiptriage.notification.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real PostgreSQL on a free port of loopback; without fsync, since a test's data may go with the machine. */
public final class Postgres {
    private static final List<List<String>> PRIVILEGE_DROPS = List.of(
            List.of("unshare", "-U"),
            List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"),
            List.of("runuser", "-u", "nobody", "--"));

    private final Path programs;
    private final Path data;
    private final List<String> privilegeDrop;
    private final int port = FreePort.find();

    private Postgres(Path home) throws IOException {
        privilegeDrop = privilegeDrop();
        programs = PostgresBinaries.unpackedBelow(home);
        data = home.resolve("data-" + ProcessHandle.current().pid() + "-" + port);
        Files.createDirectories(data);
        if (!privilegeDrop.isEmpty() && !privilegeDrop.get(0).equals("unshare")) {
            run(List.of("chown", "nobody", data.toString()));
        }
        run(List.of("chmod", "700", data.toString()));
        postgres("initdb", "-A", "trust", "-U", "hiptriage", "-D", data.toString(), "-E", "UTF-8", "--no-locale", "-N");
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    /** Starts one with an empty data directory; ends with this JVM. */
    public static Postgres started() {
        try {
            // Below /var/tmp, since an unprivileged user can not reach into root's home.
            Path home = Path.of("/var/tmp", "hip-triage-tests-" + System.getProperty("user.name"));
            Files.createDirectories(home);
            var postgres = new Postgres(home);
            postgres.start();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again after {@link #stop}. */
    public void start() {
        String options = "-p %d -F -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200"
                .formatted(port);
        postgres(
                "pg_ctl",
                "-D",
                data.toString(),
                "-l",
                data.resolve("server.log").toString(),
                "-w",
                "-o",
                options,
                "start");
    }

    /** Stops it at once, whatever is connected. */
    public void stop() {
        postgres("pg_ctl", "-D", data.toString(), "-m", "immediate", "-w", "stop");
    }

    /** The database that is there from the start; its owner is hiptriage, whom the server trusts. */
    public String database() {
        return "postgres";
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** The one text column that a query gives; nulls as empty texts. */
    public List<String> texts(String sql) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database();
        List<String> texts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, "hiptriage", "");
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                texts.add(Objects.requireNonNullElse(rows.getString(1), ""));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }

    /** Changes something. */
    public void execute(String sql) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database();
        try (Connection connection = DriverManager.getConnection(url, "hiptriage", "")) {
            connection.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void end() {
        try {
            stop();
        } catch (IllegalStateException e) {
            // A test had stopped it already.
        }
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted((one, other) -> other.compareTo(one))
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> privilegeDrop() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        return PRIVILEGE_DROPS.stream()
                .filter(Postgres::works)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run as root: use another user"));
    }

    private static boolean works(List<String> command) {
        try {
            run(Stream.concat(command.stream(), Stream.of("true")).toList());
            return true;
        } catch (IllegalStateException | UncheckedIOException e) {
            return false;
        }
    }

    private void postgres(String program, String... arguments) {
        List<String> command = new ArrayList<>(privilegeDrop);
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) {
        try {
            Path log = Files.createTempFile("hip-triage", ".log");
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            String said = Files.readString(log);
            Files.delete(log);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(command + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
