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

    /** Who owns the tables. */
    public static final String OWNER = "hiptriage";
    /** As whom the service does its work. */
    public static final String SERVICE = "hiptriage_service";

    private final Path programs;
    private final Path data;
    private final List<String> privilegeDrop;
    private final int port = FreePort.find();
    private String protection = "";

    private Postgres(Path home) throws IOException {
        privilegeDrop = privilegeDrop();
        programs = PostgresBinaries.unpackedBelow(home);
        data = home.resolve("data-" + ProcessHandle.current().pid() + "-" + port);
        Files.createDirectories(data);
        if (!privilegeDrop.isEmpty() && !privilegeDrop.get(0).equals("unshare")) {
            run(List.of("chown", "nobody", data.toString()));
        }
        run(List.of("chmod", "700", data.toString()));
        postgres("initdb", "-A", "trust", "-U", "postgres", "-D", data.toString(), "-E", "UTF-8", "--no-locale", "-N");
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
            postgres.makeRoles();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again, and from then on speaks by TLS only, with this key and certificate as PEM. */
    public void restartWithTls(String key, String certificate) {
        stop();
        try {
            Files.writeString(data.resolve("pg_hba.conf"), "hostssl all all 127.0.0.1/32 trust\n");
            Files.writeString(data.resolve("server.crt"), certificate);
            Path keyFile = Files.writeString(data.resolve("server.key"), key);
            run(List.of("chmod", "600", keyFile.toString()));
            run(List.of("chown", "--reference=" + data, keyFile.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        protection = " -c ssl=on";
        start();
    }

    /** Starts it again after {@link #stop}. */
    public void start() {
        String options = "-p %d -F -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200%s"
                .formatted(port, protection);
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

    /** The owner, and the role of the service, which can do nothing but what the owner's grants say. */
    private void makeRoles() {
        execute("postgres", """
                create role %s login; create role %s login; alter database postgres owner to %s;
                revoke all on database postgres from public; grant connect on database postgres to %s""".formatted(OWNER, SERVICE, OWNER, SERVICE));
    }

    /** The database that is there from the start; its owner is hiptriage, and the server trusts everybody. */
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
        try (Connection connection = DriverManager.getConnection(url, OWNER, "");
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                texts.add(Objects.requireNonNullElse(rows.getString(1), ""));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }

    /** Changes something, as the owner. */
    public void execute(String sql) {
        execute(OWNER, sql);
    }

    /** Changes something as this role. */
    public void execute(String role, String sql) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database();
        try (Connection connection = DriverManager.getConnection(url, role, "")) {
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
