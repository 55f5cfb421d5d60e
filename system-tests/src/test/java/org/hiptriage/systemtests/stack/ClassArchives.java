package org.hiptriage.systemtests.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the programs of a stack load, noted once for a build by a stack that does nothing else: all that start after it take half
 * the time, and most of the time of these tests is starts.
 */
public final class ClassArchives {
    private static final Path FOLDER = Repository.file("system-tests/target/class-archives");
    private static final Path COMPLETE = FOLDER.resolve("complete");
    private static final List<String> PROGRAMS =
            List.of("assessment-service", "triage-service", "notification-service", "local-stack");

    private ClassArchives() {}

    /** The variable by which {@code ./run} finds them; made first where a build is newer. */
    public static Map<String, String> settings() {
        return Made.SETTINGS;
    }

    /** For programs that are started without {@code ./run}; made first where a build is newer. */
    public static void make() {
        settings();
    }

    /** What a service, or the broker, is started with, from the folder of its jar. */
    public static List<String> options(String program) {
        return List.of(
                "-XX:SharedArchiveFile=" + FOLDER.resolve(program + ".jsa"), "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    /** A service as {@code ./run} starts it, to be started in {@link #programs its folder}. */
    public static List<String> command(String service) {
        return Stream.of(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx192m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1"),
                        options(service),
                        List.of("-jar", service + ".jar"))
                .flatMap(List::stream)
                .toList();
    }

    /** The folder of the jar of a module. */
    public static Path programs(String module) {
        return Repository.file(module + "/target");
    }

    private static final class Made {
        static final Map<String, String> SETTINGS = made();
    }

    private static Map<String, String> made() {
        // One process makes them, and the others wait.
        try (FileChannel lock = FileChannel.open(
                Files.createDirectories(Repository.file("system-tests/target")).resolve("class-archives.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            lock.lock();
            var settings = Map.of("HIP_CLASS_ARCHIVES", FOLDER.toString());
            if (!areNewerThanTheBuild()) {
                remove();
                RunningStack.startedToNoteClasses(settings).close();
                Files.createFile(COMPLETE);
            }
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean areNewerThanTheBuild() throws IOException {
        if (!Files.exists(COMPLETE)) {
            return false;
        }
        FileTime made = Files.getLastModifiedTime(COMPLETE);
        for (String program : PROGRAMS) {
            if (Files.getLastModifiedTime(Repository.file(program + "/target/" + program + ".jar"))
                            .compareTo(made)
                    > 0) {
                return false;
            }
        }
        return true;
    }

    private static void remove() throws IOException {
        if (Files.exists(FOLDER)) {
            try (Stream<Path> files = Files.list(FOLDER)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
