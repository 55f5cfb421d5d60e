package org.hiptriage.localstack.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Command lines of child JVMs that are to start fast and stay small beside one another on two cores. */
public final class JavaCommand {
    private final List<String> command = new ArrayList<>();
    private Optional<Path> directory = Optional.empty();
    private boolean endsSlowly;

    private JavaCommand() {}

    /** The JVM that runs the launcher, for a child whose heap may grow to so many MiB. */
    public static JavaCommand withHeap(int maxMebibytes) {
        JavaCommand java = new JavaCommand();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.add("-Xmx" + maxMebibytes + "m").add("-XX:+UseSerialGC").add("-XX:TieredStopAtLevel=1");
        java.add("-Xshare:auto").add("-XX:+ExitOnOutOfMemoryError").add("-Dfile.encoding=UTF-8");
        if (Runtime.version().feature() >= 22) {
            java.add("--enable-native-access=ALL-UNNAMED");
        }
        return java;
    }

    /** Adds one argument. */
    public JavaCommand add(String argument) {
        command.add(argument);
        return this;
    }

    /**
     * Adds a jar after {@code -jar} or {@code -cp}. With an archive it is named from its own folder, where the program runs then:
     * by that name an archive finds it again.
     */
    public JavaCommand add(String how, Path jar, Optional<ClassArchive> archive) {
        archive.ifPresent(classes -> {
            endsSlowly = classes.isMissing();
            command.addAll(classes.options());
            directory = Optional.ofNullable(jar.toAbsolutePath().getParent());
        });
        return add(how).add(directory.isPresent() ? jar.getFileName().toString() : jar.toString());
    }

    /** Where it runs, where that is not the folder of the launcher. */
    public Optional<Path> directory() {
        return directory;
    }

    /** Whether its end has more to do than to end. */
    boolean endsSlowly() {
        return endsSlowly;
    }

    /** Program and arguments. */
    public List<String> toList() {
        return List.copyOf(command);
    }
}
