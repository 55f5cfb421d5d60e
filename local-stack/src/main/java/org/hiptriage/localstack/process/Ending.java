package org.hiptriage.localstack.process;

import java.time.Duration;
import java.util.List;

/** Ends processes: asked first (TERM), by force (KILL) when they do not follow. */
public final class Ending {
    private static final Duration LEFT_OVER_WITHIN = Duration.ofSeconds(10);

    private Ending() {}

    /** Ends one process and returns once it is gone. */
    public static void end(ProcessHandle process, Duration within) {
        process.destroy();
        if (!Liveness.endsWithin(process, within)) {
            process.destroyForcibly();
            Liveness.endsWithin(process, within);
        }
    }

    /** Ends what an earlier launcher, which was killed itself, left running; all at once; returns the names of the parts found. */
    public static List<String> endLeftOvers(Folders folders, List<String> parts) {
        return parts.parallelStream()
                .filter(part -> {
                    PidFile file = folders.pidFile(part);
                    boolean found = file.running().map(Ending::endLeftOver).isPresent();
                    file.delete();
                    return found;
                })
                .toList();
    }

    private static ProcessHandle endLeftOver(ProcessHandle process) {
        end(process, LEFT_OVER_WITHIN);
        return process;
    }
}
