package org.hiptriage.notification.outcome.avro;

import java.util.List;
import java.util.Optional;
import org.hiptriage.events.RaisedFlag;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.RedFlag;
import org.hiptriage.notification.outcome.Side;
import org.hiptriage.notification.outcome.TimeFrame;
import org.jspecify.annotations.Nullable;

/** From the red flags and the side of an event to this service's own values. */
public final class RedFlagReader {
    private RedFlagReader() {}

    /** The flags in the event's order. */
    public static List<RedFlag> read(List<RaisedFlag> flags) {
        return flags.stream().map(RedFlagReader::read).toList();
    }

    /** The event's side; NONE where it has none. */
    public static Side side(org.hiptriage.events.@Nullable Side side) {
        return side == null ? Side.NONE : Side.valueOf(side.name());
    }

    private static RedFlag read(RaisedFlag flag) {
        return new RedFlag(
                flag.getCode(),
                Level.valueOf(flag.getLevel().name()),
                Optional.ofNullable(flag.getTimeFrame()).map(TimeFrame::new),
                flag.getBecause(),
                flag.getDerived(),
                flag.getSources(),
                flag.getReason(),
                flag.getAction());
    }
}
