package org.hiptriage.systemtests.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.hiptriage.systemtests.faults.check.EvidenceReader;
import org.hiptriage.systemtests.faults.cluster.Waiting;

/** Waits until nothing more comes: what is missing then is lost. */
final class Rest {
    private static final Duration QUIET_FOR = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final EvidenceReader reader;
    private List<String> last = List.of();
    private long unchangedSince = System.nanoTime();

    Rest(EvidenceReader reader) {
        this.reader = reader;
    }

    /** Whether it came to rest within this time. */
    boolean await(Duration within) {
        return Waiting.until(within, () -> {
            Waiting.last(LOOK);
            return isQuiet();
        });
    }

    private boolean isQuiet() {
        try {
            List<String> now = reader.progress();
            if (!now.equals(last)) {
                last = now;
                unchangedSince = System.nanoTime();
            }
            return System.nanoTime() - unchangedSince > QUIET_FOR.toNanos();
        } catch (SQLException away) {
            return false;
        }
    }
}
