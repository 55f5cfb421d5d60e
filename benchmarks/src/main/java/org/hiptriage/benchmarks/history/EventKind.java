package org.hiptriage.benchmarks.history;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.events.SymptomReportKind;

/** What comes next of a runner. */
enum EventKind {
    RUN("the run of the day") {
        @Override
        SpecificRecord event(String runnerId, Instant at) {
            return MadeUpRunner.run(runnerId, at);
        }
    },
    LATE_RUN("a run of five days ago") {
        @Override
        SpecificRecord event(String runnerId, Instant at) {
            return MadeUpRunner.run(runnerId, at.minusSeconds(5 * 86_400 + 7_200));
        }
    },
    CHECK_IN("a check-in") {
        @Override
        SpecificRecord event(String runnerId, Instant at) {
            return MadeUpRunner.report(runnerId, SymptomReportKind.CHECK_IN, at);
        }
    },
    ASSESSMENT("an assessment") {
        @Override
        SpecificRecord event(String runnerId, Instant at) {
            return MadeUpRunner.report(runnerId, SymptomReportKind.ASSESSMENT, at);
        }
    };

    private final String words;

    EventKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    abstract SpecificRecord event(String runnerId, Instant at);
}
