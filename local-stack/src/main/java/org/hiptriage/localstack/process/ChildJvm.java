package org.hiptriage.localstack.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A Java process of the stack, with its log and the file that lets a later start find it. */
public final class ChildJvm implements Part {
    private static final Duration STOP_WITHIN = Duration.ofSeconds(15);
    /** The terminal sends Ctrl-C and a hang-up to every process of the window, but only the launcher may act on them: it stops the parts in order. */
    private static final String DEAF_TO_THE_TERMINAL = "trap '' INT HUP; exec \"$@\"";

    private final String name;
    private final LogFile log;
    private final PidFile pidFile;
    private final Process process;

    private ChildJvm(String name, LogFile log, PidFile pidFile, Process process) {
        this.name = name;
        this.log = log;
        this.pidFile = pidFile;
        this.process = process;
    }

    /**
     * Starts the process; it may not be ready for a while.
     *
     * @param command program and arguments
     * @param environment added to the launcher's own
     */
    public static ChildJvm start(String name, List<String> command, Map<String, String> environment, Folders folders) {
        LogFile log = folders.log(name);
        log.rotate();
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", DEAF_TO_THE_TERMINAL, "sh");
        builder.command().addAll(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
        try {
            Process process = builder.start();
            PidFile pidFile = folders.pidFile(name);
            pidFile.write(process.toHandle());
            return new ChildJvm(name, log, pidFile, process);
        } catch (IOException e) {
            throw new StackFailure(name + " could not be started", e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public LogFile log() {
        return log;
    }

    @Override
    public CompletableFuture<ProcessHandle> ended() {
        return process.toHandle().onExit();
    }

    @Override
    public void stop() {
        Ending.end(process.toHandle(), STOP_WITHIN);
        pidFile.delete();
    }
}
