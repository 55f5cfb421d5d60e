package org.hiptriage.notification.testing.outbox;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a first child JVM loaded, ready for the next ones: they start in half the time. Such an archive takes only jars, so
 * that the folders of the class path are packed.
 */
public final class ClassArchive implements AutoCloseable {
    private final Path folder;
    private final Path archive;
    private final String classPath;

    private ClassArchive(Path folder, String classPath) {
        this.folder = folder;
        this.archive = folder.resolve("classes.jsa");
        this.classPath = classPath;
    }

    /** One that is yet to be written, of this JVM's class path. */
    public static ClassArchive ofThisJvm() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "instances")), "kill")
                    .toAbsolutePath();
            String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of)
                    .filter(Files::exists)
                    .map(entry -> Files.isDirectory(entry) ? packed(entry, folder) : entry)
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
            return new ClassArchive(folder, classPath);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is, and room for logs. */
    Path folder() {
        return folder;
    }

    /** For java: writes it at an orderly end, or uses it where it is there. */
    List<String> options() {
        String use = Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=";
        return List.of(use + archive, "-Xshare:auto", "-Xlog:disable", "-cp", classPath);
    }

    /** Leaves no more than the logs. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path packed(Path folder, Path into) {
        try {
            Path jar = Files.createTempFile(into, "classes", ".jar");
            try (var out = new JarOutputStream(Files.newOutputStream(jar));
                    Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(each -> !each.equals(folder)).sorted().toList()) {
                    String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                    // Without entries for its folders, nothing in a jar is found by package.
                    out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                    if (Files.isRegularFile(file)) {
                        Files.copy(file, out);
                    }
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
