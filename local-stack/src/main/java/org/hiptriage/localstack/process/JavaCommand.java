package org.hiptriage.localstack.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of child JVMs that are to start fast and stay small beside one another on two cores. */
public final class JavaCommand {
    private final List<String> command = new ArrayList<>();

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

    /** Program and arguments. */
    public List<String> toList() {
        return List.copyOf(command);
    }
}
