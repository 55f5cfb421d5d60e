package org.hiptriage.notification.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.Outcome;
import org.hiptriage.notification.outcome.Planning;
import org.hiptriage.notification.outcome.RaisedAlert;
import org.hiptriage.notification.outcome.RedFlag;
import org.hiptriage.notification.outcome.Side;
import org.hiptriage.notification.outcome.TimeFrame;
import org.hiptriage.notification.outcome.Trigger;

/** Outcomes and alerts for tests of pure rules. */
public final class Outcomes {
    /** When they are observed, unless a test says otherwise. */
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private Outcomes() {}

    /** An outcome about the left hip. */
    public static Outcome outcome(
            Level level, OptionalInt painScore, boolean tie, List<String> conditions, List<String> precautions) {
        return outcome(
                level,
                Trigger.ASSESSMENT,
                NOON,
                tie,
                conditions,
                new Planning(painScore, precautions, List.of(), Optional.of("Europe/Copenhagen")));
    }

    /** An outcome with all that matters to rules. */
    public static Outcome outcome(
            Level level, Trigger trigger, Instant observedAt, boolean tie, List<String> conditions, Planning planning) {
        return new Outcome(
                new UUID(1, 1),
                new UUID(2, 2),
                "r-1",
                Side.LEFT,
                observedAt,
                3600,
                observedAt,
                trigger,
                level,
                Optional.empty(),
                List.of(),
                List.of(),
                conditions,
                tie,
                "",
                planning,
                false);
    }

    /** An alert about the left hip, as urgent as its first flag. */
    public static RaisedAlert raised(Instant observedAt, RedFlag... flags) {
        return new RaisedAlert(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "r-1",
                Side.LEFT,
                observedAt,
                flags[0].level(),
                flags[0].timeFrame(),
                List.of(flags));
    }

    /** A flag with this level and time frame. */
    public static RedFlag flag(String code, Level level, String timeFrame) {
        return new RedFlag(
                code, level, Optional.of(new TimeFrame(timeFrame)), List.of(), false, List.of("article:R1"), "", "");
    }
}
