package org.hiptriage.systemtests.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hiptriage.systemtests.faults.cluster.Program;

/**
 * What is alive in the heap of a Java process, by a full collection. How full its old generation is tells nothing by itself: what died
 * there stays until such a collection, which may be hours away.
 */
final class LiveHeap {
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    private static final double BYTES_PER_MEBI = 1024 * 1024;

    private LiveHeap() {}

    /** Mebibytes; empty where it does not run, or where this is no JDK. */
    static OptionalDouble mebibytes(Program program) {
        return program.pid().stream()
                .map(LiveHeap::histogram)
                .map(TOTAL::matcher)
                .filter(Matcher::find)
                .mapToDouble(total -> Long.parseLong(total.group(1)) / BYTES_PER_MEBI)
                .findFirst();
    }

    private static String histogram(long pid) {
        try {
            Process jcmd = new ProcessBuilder(JCMD.toString(), Long.toString(pid), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            String text = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            jcmd.waitFor();
            return text;
        } catch (IOException noJdk) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
