package org.hiptriage.replay.shadow.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/**
 * Where the page goes.
 *
 * @param path the file; what was there before gives way
 */
public record PageFile(Path path) {

    /** As an option says, else beside the data of {@code ./run}. */
    public static PageFile at(Optional<String> option, Map<String, String> environment) {
        return new PageFile(option.map(Path::of)
                .orElseGet(() -> Path.of(environment.getOrDefault("HIP_DATA_DIR", ".data"))
                        .resolve("shadow.html"))
                .toAbsolutePath());
    }

    /** Writes it so that nobody but its owner can read it. */
    public void write(String page) throws IOException {
        Files.createDirectories(Optional.ofNullable(path.getParent()).orElse(path));
        Files.deleteIfExists(path);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(path, page, StandardCharsets.UTF_8);
    }
}
