package org.hiptriage.assessment.runs.file.fit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.hiptriage.assessment.runs.file.activity.LapSum;
import org.hiptriage.assessment.runs.file.activity.Sport;
import org.hiptriage.assessment.runs.file.fit.message.FitMessage;

/** What one FIT file says of itself as a whole: of what kind it is, who recorded it, and its sessions or laps. */
final class FitSummary {
    private static final int FILE_ID = 0;
    private static final int SPORT = 12;
    private static final int DEVICE_INFO = 23;
    private static final int ACTIVITY = 34;
    private static final long ACTIVITY_FILE = 4;
    private static final int LOCAL_TIME = 5;
    private static final long QUARTER_HOUR = 900;
    private static final long EARLIEST_OFFSET = Duration.ofHours(-12).toSeconds();
    private static final long LATEST_OFFSET = Duration.ofHours(14).toSeconds();

    private final List<FitSession> sessions = new ArrayList<>();
    private final LapSum laps = new LapSum();
    private Sport sport = Sport.UNKNOWN;
    private OptionalLong kind = OptionalLong.empty();
    private OptionalInt offset = OptionalInt.empty();
    private Optional<String> device = Optional.empty();
    private boolean hasRecords;

    void take(FitMessage message) {
        switch (message.kind()) {
            case FILE_ID -> fileId(message);
            case SPORT -> sport = FitSports.of(message.number(0), message.number(1));
            case DEVICE_INFO -> deviceInfo(message);
            case ACTIVITY -> offset(message.instant(FitMessage.TIMESTAMP), message.instant(LOCAL_TIME));
            case FitRecord.MESSAGE -> hasRecords = true;
            default -> totals(message);
        }
    }

    private void fileId(FitMessage message) {
        kind = message.number(0);
        device = FitMakers.device(message.number(1), message.number(2), message.text(8));
    }

    /** Only the device that recorded, which has index 0; the others are its sensors. */
    private void deviceInfo(FitMessage message) {
        OptionalLong index = message.number(0);
        if (index.isPresent() && index.getAsLong() == 0) {
            device = FitMakers.device(message.number(2), message.number(4), message.text(27))
                    .filter(named -> message.text(27).isPresent() || device.isEmpty())
                    .or(() -> device);
        }
    }

    private void totals(FitMessage message) {
        if (FitTotals.SESSION.is(message) && sessions.size() <= FitReader.MAX_ACTIVITIES) {
            sessions.add(new FitSession(FitTotals.SESSION.totals(message), FitTotals.SESSION.sport(message)));
        } else if (FitTotals.LAP.is(message)) {
            laps.add(FitTotals.LAP.totals(message));
            sport = sport.equals(Sport.UNKNOWN) ? FitTotals.LAP.sport(message) : sport;
        }
    }

    /** Offsets are whole quarters of an hour; the two clocks may be read a moment apart. */
    private void offset(Optional<Instant> utc, Optional<Instant> local) {
        if (utc.isPresent() && local.isPresent()) {
            long seconds = Duration.between(utc.get(), local.get()).toSeconds();
            long whole = Math.round(seconds / (double) QUARTER_HOUR) * QUARTER_HOUR;
            if (whole >= EARLIEST_OFFSET && whole <= LATEST_OFFSET) {
                offset = OptionalInt.of((int) whole);
            }
        }
    }

    /** Whether it is a recording; a file that does not say so may be one. */
    boolean isActivity() {
        return kind.orElse(ACTIVITY_FILE) == ACTIVITY_FILE;
    }

    /** Its sessions, or where it has none its laps, or else its points, as one. */
    List<FitSession> sessions() {
        if (!sessions.isEmpty()) {
            return sessions.size() == 1 ? List.of(sessions.get(0).orIf(sport)) : List.copyOf(sessions);
        }
        return laps.isEmpty() && !hasRecords ? List.of() : List.of(new FitSession(laps.totals(), sport));
    }

    OptionalInt offsetSeconds() {
        return offset;
    }

    Optional<String> device() {
        return device;
    }
}
