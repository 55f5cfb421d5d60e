package org.hiptriage.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The classes that a program loaded, noted when it ends and mapped by those who start it later, in half the time. It knows jars
 * by their names beside the program, their times and their sizes, so that it holds for copies elsewhere too, and the JVM leaves it
 * aside where a jar is another.
 *
 * @param file to read where it is there, else to be written
 */
public record ClassArchive(Path file) {
    /** The archive of a part of the stack, where {@code HIP_CLASS_ARCHIVES} names a folder for them. */
    public static Optional<ClassArchive> of(String part) {
        return Optional.ofNullable(System.getenv("HIP_CLASS_ARCHIVES"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> new ClassArchive(Path.of(folder).toAbsolutePath().resolve(part + ".jsa")));
    }

    /** The same where it is there already, for those who do not end as asked and would never write it. */
    public static Optional<ClassArchive> found(String part) {
        return of(part).filter(archive -> !archive.isMissing());
    }

    /** Whether it is yet to be written, which takes seconds at the end of the program. */
    boolean isMissing() {
        return !Files.exists(file);
    }

    List<String> options() {
        if (!isMissing()) {
            return List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
        }
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of("-XX:ArchiveClassesAtExit=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }
}
