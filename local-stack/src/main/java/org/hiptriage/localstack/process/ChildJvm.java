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
    private static final Duration STOP_SLOWLY_WITHIN = Duration.ofSeconds(60);
    /** The terminal sends Ctrl-C and a hang-up to every process of the window, but only the launcher may act on them: it stops the parts in order. */
    private static final String DEAF_TO_THE_TERMINAL = "trap '' INT HUP; exec \"$@\"";

    private final String name;
    private final LogFile log;
    private final PidFile pidFile;
    private final Process process;
    private final Duration stopWithin;

    private ChildJvm(String name, LogFile log, PidFile pidFile, Process process, Duration stopWithin) {
        this.name = name;
        this.log = log;
        this.pidFile = pidFile;
        this.process = process;
        this.stopWithin = stopWithin;
    }

    /**
     * Starts the process; it may not be ready for a while.
     *
     * @param environment added to the launcher's own
     */
    public static ChildJvm start(String name, JavaCommand java, Map<String, String> environment, Folders folders) {
        ProcessBuilder builder = builder(java.toList());
        java.directory().map(Path::toFile).ifPresent(builder::directory);
        return start(name, builder, environment, folders, java.endsSlowly() ? STOP_SLOWLY_WITHIN : STOP_WITHIN);
    }

    /**
     * The same for another Java than the launcher's.
     *
     * @param command program and arguments
     */
    public static ChildJvm start(String name, List<String> command, Map<String, String> environment, Folders folders) {
        return start(name, builder(command), environment, folders, STOP_WITHIN);
    }

    private static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", DEAF_TO_THE_TERMINAL, "sh");
        builder.command().addAll(command);
        return builder;
    }

    private static ChildJvm start(
            String name,
            ProcessBuilder builder,
            Map<String, String> environment,
            Folders folders,
            Duration stopWithin) {
        LogFile log = folders.log(name);
        log.rotate();
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
        try {
            Process process = builder.start();
            PidFile pidFile = folders.pidFile(name);
            pidFile.write(process.toHandle());
            return new ChildJvm(name, log, pidFile, process, stopWithin);
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
        Ending.end(process.toHandle(), stopWithin);
        pidFile.delete();
    }
}
