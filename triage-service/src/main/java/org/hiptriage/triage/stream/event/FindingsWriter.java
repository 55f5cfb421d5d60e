package org.hiptriage.triage.stream.event;

import java.util.List;
import org.hiptriage.events.DatedScore;
import org.hiptriage.events.DerivedFinding;
import org.hiptriage.events.Level;
import org.hiptriage.events.PainDirection;
import org.hiptriage.events.RaisedFlag;
import org.hiptriage.triage.condition.PossibleCondition;
import org.hiptriage.triage.condition.WeighedFinding;
import org.hiptriage.triage.decision.course.PainTrend;
import org.hiptriage.triage.history.Derived;

/** Writes what was found: red flags, possible conditions, findings that the history shows. */
final class FindingsWriter {
    private FindingsWriter() {}

    static List<RaisedFlag> redFlags(List<org.hiptriage.triage.redflag.RaisedFlag> flags) {
        return flags.stream()
                .map(flag -> RaisedFlag.newBuilder()
                        .setCode(flag.code())
                        .setLevel(Level.valueOf(flag.level().name()))
                        .setTimeFrame(flag.timeFrame().iso())
                        .setBecause(flag.because())
                        .setDerived(flag.derived())
                        .setSources(flag.sources())
                        .setReason(flag.reason())
                        .setAction(flag.action())
                        .build())
                .toList();
    }

    static List<org.hiptriage.events.PossibleCondition> conditions(List<PossibleCondition> conditions) {
        return conditions.stream()
                .map(condition -> org.hiptriage.events.PossibleCondition.newBuilder()
                        .setCode(condition.code())
                        .setScore(threeDecimals(condition.score()))
                        .setSupporting(weighed(condition.supporting()))
                        .setConflicting(weighed(condition.conflicting()))
                        .setMissing(condition.missing())
                        .build())
                .toList();
    }

    /** More would look more exact than a score is. */
    private static double threeDecimals(double score) {
        return Math.round(score * 1000) / 1000.0;
    }

    static List<DerivedFinding> derived(List<Derived> derived) {
        return derived.stream()
                .map(finding -> new DerivedFinding(finding.finding(), finding.because(), finding.contradicts()))
                .toList();
    }

    static org.hiptriage.events.PainTrend trend(PainTrend trend) {
        return new org.hiptriage.events.PainTrend(
                PainDirection.valueOf(trend.direction().name()),
                score(trend.from()),
                score(trend.to()),
                trend.because());
    }

    private static DatedScore score(PainTrend.Point point) {
        return new DatedScore(point.value(), point.on());
    }

    private static List<org.hiptriage.events.WeighedFinding> weighed(List<WeighedFinding> findings) {
        return findings.stream()
                .map(finding -> new org.hiptriage.events.WeighedFinding(finding.finding(), finding.sources()))
                .toList();
    }
}
