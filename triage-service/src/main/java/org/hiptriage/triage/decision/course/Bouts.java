package org.hiptriage.triage.decision.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.history.PainReport;
import org.hiptriage.triage.history.PainScore;
import org.hiptriage.triage.history.Side;
import org.hiptriage.triage.knowledge.Knowledge;

/**
 * Tells one side's bouts apart. A hip that was calm counts as calm until it is said to be otherwise: who feels well
 * seldom reports it day by day. Days are differences of the runner's local dates.
 *
 * @param startsAtScore a bout begins at this score or above
 * @param calmUpToScore up to this score a hip is calm
 * @param endsAfterCalmDays a bout is over once the hip was calm for so many days
 * @param endsAfterSilenceDays so it is where nothing was reported for so many days
 */
record Bouts(double startsAtScore, double calmUpToScore, double endsAfterCalmDays, double endsAfterSilenceDays) {

    private static final Comparator<PainReport> OLDEST_FIRST = Comparator.comparing(PainReport::observedAt);

    /** By the parameters of these packs; empty where they do not name all of them. */
    static Optional<Bouts> of(Knowledge knowledge) {
        return knowledge
                .values("boutStartsAtScore", "boutCalmUpToScore", "boutEndsAfterCalm", "boutEndsAfterSilence")
                .map(values -> new Bouts(values.get(0), values.get(1), values.get(2), values.get(3)));
    }

    /**
     * The bouts that these reports tell of, in the order of time; those of the other side do not count.
     *
     * @param reports in any order; one that stands there twice counts once
     * @param zone by which a moment is one of the runner's dates
     */
    List<Bout> in(List<PainReport> reports, Optional<Side> side, ZoneId zone) {
        var walk = new Walk(zone);
        List<PainReport> ofSide = new ArrayList<>(reports.size());
        for (PainReport report : reports) {
            if (Side.mayBeSame(report.side(), side)) {
                ofSide.add(report);
            }
        }
        ofSide.sort(OLDEST_FIRST);
        ofSide.forEach(walk::on);
        return walk.bouts();
    }

    /**
     * Whether a complaint still goes on at a moment: neither calm nor silent for long enough. One that an assessment told
     * of goes on whatever its score, for pain in running alone may score low.
     *
     * @param reports the assessment and all since, at least one, in any order
     */
    boolean goesOn(List<PainReport> reports, Instant moment, ZoneId zone) {
        var walk = new Walk(zone);
        reports.stream().sorted(OLDEST_FIRST).forEach(walk::on);
        return !walk.isOverOn(moment.atZone(zone).toLocalDate());
    }

    /** Goes through the reports of one side, the oldest first. */
    private final class Walk {
        private final ZoneId zone;
        private final List<Bout> over = new ArrayList<>();
        private Optional<Bout> open = Optional.empty();
        private Optional<LocalDate> calmSince = Optional.empty();
        private Optional<LocalDate> last = Optional.empty();

        Walk(ZoneId zone) {
            this.zone = zone;
        }

        void on(PainReport report) {
            LocalDate date = LocalDate.ofInstant(report.observedAt(), zone);
            if (isOverOn(date)) {
                open.ifPresent(over::add);
                open = Optional.empty();
                calmSince = Optional.empty();
            }
            report.score().ifPresent(score -> {
                if (open.isEmpty() && score.value() >= startsAtScore) {
                    open = Optional.of(new Bout(score, date, score.observedAt()));
                }
                calmSince = isCalm(score) ? calmSince.or(() -> Optional.of(date)) : Optional.empty();
            });
            open = open.map(bout -> bout.until(report.observedAt()));
            last = Optional.of(date);
        }

        boolean isOverOn(LocalDate date) {
            return calmSince
                            .filter(since -> days(since, date) >= endsAfterCalmDays)
                            .isPresent()
                    || last.filter(report -> days(report, date) >= endsAfterSilenceDays)
                            .isPresent();
        }

        List<Bout> bouts() {
            open.ifPresent(over::add);
            return List.copyOf(over);
        }

        private boolean isCalm(PainScore score) {
            return score.value() <= calmUpToScore;
        }

        private static long days(LocalDate from, LocalDate to) {
            return ChronoUnit.DAYS.between(from, to);
        }
    }
}
