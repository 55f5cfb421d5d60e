package org.hiptriage.benchmarks.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.Presence;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.hiptriage.triage.stream.warmup.MadeUpEvents;

/** A runner who runs each day, and in the last three weeks tells of a sore groin. */
final class MadeUpRunner {
    private static final Instant START = Instant.parse("2020-01-01T07:00:00Z");
    private static final int COMPLAINT_DAYS = 20;
    private static final Set<String> ANSWERED_YES = Set.of("site.groin", "timing.during-run");

    private MadeUpRunner() {}

    /** What is remembered of the runner after so many days, all of whose events went through the stream. */
    static RunnerHistory of(int days, BareStream stream) {
        String runnerId = "grown-" + days;
        for (int day = 0; day < days; day++) {
            Instant morning = at(day);
            stream.send(runnerId, run(runnerId, morning));
            int left = days - day;
            if (left == COMPLAINT_DAYS) {
                stream.send(runnerId, report(runnerId, SymptomReportKind.ASSESSMENT, morning.plusSeconds(10_000)));
            } else if (left < COMPLAINT_DAYS && left % 7 == 0) {
                stream.send(runnerId, report(runnerId, SymptomReportKind.CHECK_IN, morning.plusSeconds(10_000)));
            }
        }
        return stream.historyOf(runnerId);
    }

    static Instant at(int day) {
        return START.plus(Duration.ofDays(day));
    }

    static RunRecorded run(String runnerId, Instant startedAt) {
        long day = Duration.between(START, startedAt).toDays();
        return MadeUpEvents.run(runnerId, startedAt, 5_000.0 + 700 * (day % 7), "pair-" + day / 150);
    }

    static SymptomsReported report(String runnerId, SymptomReportKind kind, Instant observedAt) {
        return MadeUpEvents.report(runnerId, kind, observedAt, answers());
    }

    private static List<FindingAnswer> answers() {
        List<FindingAnswer> answers = new ArrayList<>();
        for (String code : Vocabulary.shipped().codes()) {
            answers.add(new FindingAnswer(code, ANSWERED_YES.contains(code) ? Presence.PRESENT : Presence.ABSENT));
        }
        return answers;
    }
}
