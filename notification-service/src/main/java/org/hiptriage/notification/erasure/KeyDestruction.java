package org.hiptriage.notification.erasure;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hiptriage.schemas.erasure.ErasureReceipts;
import org.hiptriage.sealing.Sealing;
import org.hiptriage.sealing.key.KeyRing;
import org.springframework.stereotype.Component;

/**
 * Destroys the keys of an erased runner, once nobody needs them any more: every service has said that it is done. What stands
 * sealed in the topics can be read by nobody then.
 */
@Component
class KeyDestruction {
    // Longer than any statement may take.
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Sealing sealing;
    private final ErasureReports reports;
    private final ErasureReceiptsPublisher publisher;
    private final Clock clock;

    KeyDestruction(Sealing sealing, ErasureReports reports, ErasureReceiptsPublisher publisher, Clock clock) {
        this.sealing = sealing;
        this.reports = reports;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Whether there are any keys. */
    boolean isMeant() {
        return sealing.keys().isPresent();
    }

    /**
     * Destroys them if it is time, and tells. To be asked after each step was committed; whoever took the last one sees all. Where
     * it fails, the step is taken again. Where it was done before it is done again: a restored backup may have brought keys back.
     */
    void look(String runnerId, UUID erasureId) {
        sealing.keys().ifPresent(keys -> {
            sealing.seal().ifPresent(seal -> seal.forget(runnerId));
            reports.progress(erasureId)
                    .timeout(LIMIT)
                    .blockOptional()
                    .filter(progress -> List.of(ErasureReports.KEYS).containsAll(progress.waitingFor()))
                    .ifPresent(progress -> destroy(keys, runnerId, progress));
        });
    }

    private void destroy(KeyRing keys, String runnerId, ErasureProgress progress) {
        long destroyed = keys.destroy(runnerId, progress.requestedAt(), progress.erasureId());
        if (progress.complete()) {
            return;
        }
        publisher
                .publish(ErasureReceipts.completed(
                        progress.erasureId(),
                        runnerId,
                        ErasureReports.KEYS,
                        ErasureReports.SERVICE,
                        Map.of("keys", destroyed),
                        clock.instant()))
                .timeout(LIMIT)
                .block();
    }
}
