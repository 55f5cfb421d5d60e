package org.hiptriage.localstack.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two stacks off one data directory. The operating system lets go of it however the holder ends. */
public final class DirectoryLock implements AutoCloseable {
    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the directory, which is made if it is not there.
     *
     * @throws StackFailure if another stack holds it, or it cannot be written
     */
    public static DirectoryLock take(Path directory) {
        Path file = directory.resolve("lock");
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new StackFailure(
                        "Another stack (process %s) is running on %s: stop it with Ctrl-C in its window, "
                                        .formatted(Files.readString(file).strip(), directory)
                                + "or give this one a directory of its own: HIP_DATA_DIR=DIR ./run (and other ports).");
            }
            String owner = ProcessHandle.current().pid() + "\n";
            channel.truncate(0).write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
            return new DirectoryLock(channel);
        } catch (IOException e) {
            throw new StackFailure(
                    "The data directory " + directory + " cannot be used: choose another with HIP_DATA_DIR", e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StackFailure("The data directory's lock could not be let go of", e);
        }
    }
}
