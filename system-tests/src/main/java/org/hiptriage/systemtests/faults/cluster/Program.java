package org.hiptriage.systemtests.faults.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hiptriage.localstack.process.JavaCommand;

/** One process of the cluster, which can be killed, halted and started anew. */
public final class Program {
    private static final Duration GONE_WITHIN = Duration.ofSeconds(30);

    private final String name;
    private final Path log;
    private final List<String> command;
    private final Optional<Path> directory;
    private final Map<String, String> environment;
    private final Optional<List<String>> former;
    private Optional<Process> process = Optional.empty();
    private boolean wanted;

    Program(String name, Path log, JavaCommand java, Map<String, String> environment) {
        this(name, log, java, environment, Optional.empty());
    }

    /** @param former an earlier build of it, where there is one */
    Program(String name, Path log, JavaCommand java, Map<String, String> environment, Optional<JavaCommand> former) {
        this(name, log, java.toList(), java.directory(), environment, former.map(JavaCommand::toList));
    }

    /** One that runs where the harness does. */
    Program(String name, Path log, List<String> command, Map<String, String> environment) {
        this(name, log, command, Optional.empty(), environment, Optional.empty());
    }

    private Program(
            String name,
            Path log,
            List<String> command,
            Optional<Path> directory,
            Map<String, String> environment,
            Optional<List<String>> former) {
        this.name = name;
        this.log = log;
        this.command = List.copyOf(command);
        this.directory = directory;
        this.environment = Map.copyOf(environment);
        this.former = former.map(List::copyOf);
    }

    /** As people call it. */
    public String name() {
        return name;
    }

    /** Starts it where it does not run; it may not be ready for a while. */
    public synchronized void start() {
        start(Map.of());
    }

    /** Starts it with this in its environment as well, this time only. */
    public synchronized void start(Map<String, String> more) {
        start(command, directory, more);
    }

    /** Starts an earlier build of it where it does not run, this time only. */
    public synchronized void startFormer() {
        start(
                former.orElseThrow(() -> new IllegalStateException("no earlier build is known")),
                Optional.empty(),
                Map.of());
    }

    private void start(List<String> line, Optional<Path> from, Map<String, String> more) {
        wanted = true;
        if (isRunning()) {
            return;
        }
        var all = new HashMap<>(environment);
        all.putAll(more);
        var builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        from.map(Path::toFile).ifPresent(builder::directory);
        builder.environment().putAll(all);
        try {
            Files.createDirectories(Optional.ofNullable(log.getParent()).orElseThrow());
            process = Optional.of(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started", e);
        }
    }

    /** Ends it at once (KILL) and returns when it is gone. */
    public synchronized void kill() {
        wanted = false;
        process.ifPresent(running -> {
            running.destroyForcibly();
            await(running);
        });
    }

    /** Asks it to end (TERM), by force where it does not, and returns when it is gone. */
    public synchronized void stop() {
        wanted = false;
        process.ifPresent(running -> {
            running.destroy();
            if (!await(running)) {
                running.destroyForcibly();
                await(running);
            }
        });
    }

    /** Halts it (STOP): its connections stay open and it answers nobody. */
    public void pause() {
        signal("STOP");
    }

    /** Lets it go on (CONT). */
    public void resume() {
        signal("CONT");
    }

    /** Whether the process is there, halted or not. */
    public synchronized boolean isRunning() {
        return process.filter(Process::isAlive).isPresent();
    }

    /** Its process, where it runs. */
    public synchronized Optional<Long> pid() {
        return process.filter(Process::isAlive).map(Process::pid);
    }

    /** Whether it has ended though nobody asked it to. */
    public synchronized boolean hasFailed() {
        return wanted && !isRunning();
    }

    private synchronized void signal(String signal) {
        process.filter(Process::isAlive).ifPresent(running -> {
            try {
                new ProcessBuilder("kill", "-" + signal, Long.toString(running.pid()))
                        .inheritIO()
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static boolean await(Process running) {
        try {
            return running.waitFor(GONE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
