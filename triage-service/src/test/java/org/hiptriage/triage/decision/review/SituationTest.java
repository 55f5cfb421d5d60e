package org.hiptriage.triage.decision.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.ReportBuilder;
import org.hiptriage.triage.decision.course.FollowUp;
import org.hiptriage.triage.history.CheckIn;
import org.hiptriage.triage.history.PainReport;
import org.hiptriage.triage.history.PainScore;
import org.hiptriage.triage.history.Report;
import org.junit.jupiter.api.Test;

class SituationTest {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Report ASSESSED =
            ReportBuilder.report().painScore(4).present("site.lateral-hip").build();
    private static final CheckIn BEFORE = checkIn(-2, 6);
    private static final CheckIn AT_ONCE = checkIn(0, 5);
    private static final CheckIn LAST = checkIn(3, 2);

    @Test
    void withoutACheckInSinceItIsTheAssessment_readWithAllThatIsKnown() {
        Situation situation = of(List.of(BEFORE));

        assertThat(situation.followUp()).isEmpty();
        assertThat(situation.observedAt()).isEqualTo(ASSESSED.observedAt());
        assertThat(situation.reports()).containsExactlyInAnyOrder(PainReport.of(ASSESSED), report(BEFORE));
        assertThat(situation.since()).containsExactly(PainReport.of(ASSESSED));
    }

    @Test
    void theNewestCheckInSinceCounts_inWhateverOrderTheyAreKnown() {
        for (List<CheckIn> known : List.of(List.of(BEFORE, AT_ONCE, LAST), List.of(LAST, AT_ONCE, BEFORE))) {
            Situation situation = of(known);

            FollowUp followUp = situation.followUp().orElseThrow();
            assertThat(followUp.now()).isEqualTo(LAST);
            assertThat(followUp.assessment()).hasValue(ASSESSED);
            assertThat(followUp.unseen()).containsExactly(AT_ONCE, LAST);
            assertThat(situation.observedAt()).isEqualTo(LAST.score().observedAt());
            assertThat(situation.reports())
                    .as("each once")
                    .containsExactlyInAnyOrder(PainReport.of(ASSESSED), report(BEFORE), report(AT_ONCE), report(LAST));
            assertThat(situation.since())
                    .containsExactlyInAnyOrder(PainReport.of(ASSESSED), report(AT_ONCE), report(LAST));
        }
    }

    private static Situation of(List<CheckIn> known) {
        return Situation.of(ASSESSED, known, List.of(PainReport.of(ASSESSED)), ZONE);
    }

    private static PainReport report(CheckIn checkIn) {
        return PainReport.of(checkIn.score());
    }

    private static CheckIn checkIn(int day, int score) {
        Instant at = ASSESSED.observedAt().plus(Duration.ofDays(day));
        return new CheckIn(new PainScore(at, score, Optional.empty()), false, false);
    }
}
