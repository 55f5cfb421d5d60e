package org.hiptriage.notification.alerts.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.RaisedAlert;
import org.hiptriage.notification.outcome.RedFlag;
import org.hiptriage.notification.outcome.TimeFrame;

/**
 * One open alert for each runner and side: red flags that come later join it. Flags are united, the highest level and
 * its shortest time frame hold; an older observation that comes late joins too, and never lowers anything.
 */
public final class Joining {
    private static final Comparator<RedFlag> MOST_URGENT_FIRST = Comparator.comparing(RedFlag::level)
            .reversed()
            .thenComparing(flag -> flag.timeFrame().orElse(new TimeFrame("P365D")));

    private Joining() {}

    /** Opens an alert. */
    public static Joined open(RaisedAlert raised, Instant now) {
        return new Joined(
                new Alert(
                        raised.alertId(),
                        raised.runnerId(),
                        raised.side(),
                        AlertState.OPEN,
                        raised.level(),
                        raised.timeFrame(),
                        raised.redFlags(),
                        now,
                        raised.observedAt(),
                        1,
                        raised.resultId(),
                        raised.assessmentId()),
                true);
    }

    /** Joins an open alert; prompts for a new flag or a higher level, and not for what was said before. */
    public static Joined join(Alert open, RaisedAlert raised) {
        boolean isNews = raised.level().isAbove(open.level())
                || raised.redFlags().stream().anyMatch(flag -> isNews(flag, open.flags()));
        boolean isNewer = !raised.observedAt().isBefore(open.observedAt());
        var alert = new Alert(
                open.alertId(),
                open.runnerId(),
                open.side(),
                AlertState.OPEN,
                raised.level().isAbove(open.level()) ? raised.level() : open.level(),
                timeFrame(open, raised),
                united(open.flags(), raised.redFlags(), isNewer),
                open.openedAt(),
                isNewer ? raised.observedAt() : open.observedAt(),
                open.prompts() + (isNews ? 1 : 0),
                isNewer ? raised.resultId() : open.resultId(),
                isNewer ? raised.assessmentId() : open.assessmentId());
        return new Joined(alert, isNews);
    }

    /** A flag that is not there yet, or only at a lower level. */
    private static boolean isNews(RedFlag flag, List<RedFlag> known) {
        return known.stream()
                .noneMatch(other ->
                        other.code().equals(flag.code()) && !flag.level().isAbove(other.level()));
    }

    private static Optional<TimeFrame> timeFrame(Alert open, RaisedAlert raised) {
        if (open.level() == raised.level()) {
            return TimeFrame.shorter(open.timeFrame(), raised.timeFrame());
        }
        Level higher = raised.level().isAbove(open.level()) ? raised.level() : open.level();
        return higher == open.level() ? open.timeFrame() : raised.timeFrame();
    }

    private static List<RedFlag> united(List<RedFlag> known, List<RedFlag> raised, boolean raisedIsNewer) {
        Map<String, RedFlag> byCode = new LinkedHashMap<>();
        known.forEach(flag -> byCode.put(flag.code(), flag));
        raised.forEach(flag -> byCode.merge(flag.code(), flag, (before, now) -> graver(before, now, raisedIsNewer)));
        return byCode.values().stream().sorted(MOST_URGENT_FIRST).toList();
    }

    private static RedFlag graver(RedFlag before, RedFlag now, boolean nowIsNewer) {
        if (before.level() == now.level()) {
            return nowIsNewer ? now : before;
        }
        return now.level().isAbove(before.level()) ? now : before;
    }
}
