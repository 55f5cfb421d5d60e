package org.hiptriage.assessment.runs.file.upload;

import java.util.concurrent.atomic.AtomicLong;
import org.hiptriage.assessment.http.ProblemException;
import org.springframework.stereotype.Component;

/** Bounds what all files that are being sent or read hold at once: many small ones or few large ones. */
@Component
public class FileMemory {
    private final AtomicLong free;

    FileMemory(RunFileSettings settings) {
        free = new AtomicLong(settings.memory().toBytes());
    }

    /** Room for one file, empty at first; to be closed when nothing of the file is held any more. */
    public Room room() {
        return new Room();
    }

    long freeBytes() {
        return free.get();
    }

    /** What one file holds. */
    public final class Room implements AutoCloseable {
        private final AtomicLong held = new AtomicLong();

        /** Takes more, or ends the request with 503 where others hold too much. */
        void grow(long bytes) {
            if (free.addAndGet(-bytes) < 0) {
                free.addAndGet(bytes);
                throw busy();
            }
            held.addAndGet(bytes);
        }

        @Override
        public void close() {
            free.addAndGet(held.getAndSet(0));
        }
    }

    static ProblemException busy() {
        return ProblemException.unavailable(
                "Too many files are being read right now. Nothing was published: send the file again.");
    }
}
