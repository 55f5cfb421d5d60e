package org.hiptriage.localstack.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The log of one child: kept between starts, set aside as NAME.log.1 once it has grown. */
public record LogFile(Path path) {
    static final long ROTATE_AT_BYTES = 10L * 1024 * 1024;
    private static final int TAIL_BYTES = 16 * 1024;

    /** Makes ready for a new start of the child; called while nothing writes to it. */
    public void rotate() {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (Files.exists(path) && Files.size(path) > ROTATE_AT_BYTES) {
                Path older = path.resolveSibling(path.getFileName() + ".1");
                Files.move(path, older, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines, at most {@code count}; empty where there is no log. */
    public List<String> tail(int count) {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL_BYTES));
            byte[] end = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException noLog) {
            return List.of();
        }
    }
}
