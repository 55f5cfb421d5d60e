package org.hiptriage.notification.fhir.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.RedFlag;
import org.hiptriage.notification.outcome.TimeFrame;

/** Results for tests of what is written from them. */
public final class Samples {
    public static final UUID RESULT = UUID.fromString("76c01550-4d98-52b7-9ac1-be93fb6934a6");

    private Samples() {}

    /** A result of this level about this side, with these causes, flags and open flags. */
    public static TriageResult result(
            Level level, Optional<String> side, List<String> causes, List<RedFlag> flags, List<String> open) {
        return new TriageResult(
                RESULT,
                UUID.fromString("bc8697d2-7e8a-4e9f-8c38-a1bee23c832b"),
                "r-1",
                side,
                "2026-11-20T07:30:00+01:00",
                Instant.parse("2026-11-20T06:30:02Z"),
                List.of(new TriageResult.Pack("runner-hip-pain", "2026.11.1")),
                level,
                timeFrame(level),
                flags,
                open,
                causes.stream()
                        .map(code -> new TriageResult.Cause(
                                code,
                                0.8,
                                List.of(
                                        new TriageResult.Weighed("site.groin"),
                                        new TriageResult.Weighed("sign.clicking")),
                                List.of(new TriageResult.Weighed("site.knee")),
                                List.of("sign.limp")))
                        .toList(),
                false,
                new TriageResult.Advice("Be <careful> & rest.", "Run less."),
                new TriageResult.Pain(OptionalInt.of(4)));
    }

    /** A flag of this level. */
    public static RedFlag flag(String code, Level level) {
        return new RedFlag(
                code,
                level,
                timeFrame(level),
                List.of(),
                false,
                List.of(),
                "Why " + code + ".",
                "Act on " + code + ".");
    }

    private static Optional<TimeFrame> timeFrame(Level level) {
        return switch (level) {
            case SELF_CARE -> Optional.empty();
            case SEE_DOCTOR -> Optional.of(new TimeFrame("P7D"));
            case URGENT_CARE -> Optional.of(new TimeFrame("PT0S"));
        };
    }
}
