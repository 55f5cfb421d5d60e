package org.hiptriage.localstack.process;

import java.nio.file.Path;

/**
 * The data directory's lay-out.
 *
 * @param data everything that survives a stop is below it
 */
public record Folders(Path data) {
    /** The log of a part. */
    public LogFile log(String part) {
        return new LogFile(data.resolve("logs").resolve(part + ".log"));
    }

    /** The file that says which process is this part. */
    public PidFile pidFile(String part) {
        return new PidFile(data.resolve("run").resolve(part + ".pid"));
    }

    /** The place of a part's own data. */
    public Path of(String part) {
        return data.resolve(part);
    }
}
