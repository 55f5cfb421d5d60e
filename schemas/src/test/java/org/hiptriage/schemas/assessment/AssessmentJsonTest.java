package org.hiptriage.schemas.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.Presence;
import org.hiptriage.events.Side;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class AssessmentJsonTest {
    private static final UUID ID = UUID.fromString("5b6f0c1e-7a52-4f0e-9d1b-2f6a3c9b8e10");

    @Test
    void everyFieldOfTheContractReachesTheEvent() {
        SymptomsReported event = Body.complete().accepted();

        assertThat(event.getKind()).isEqualTo(SymptomReportKind.ASSESSMENT);
        assertThat(event.getAssessmentId()).isEqualTo(ID);
        assertThat(event.getRunnerId()).isEqualTo("r-481516");
        assertThat(event.getOccurredAt()).isEqualTo(Instant.parse("2026-11-20T06:30:00Z"));
        assertThat(event.getOccurredAtOffsetSeconds()).isEqualTo(3600);
        assertThat(event.getReceivedAt()).isEqualTo(Body.RECEIVED_AT);
        assertThat(event.getSource()).isEqualTo("/test");
        assertThat(event.getZone()).isEqualTo("Europe/Copenhagen");
        assertThat(event.getAge()).isEqualTo(34);
        assertThat(event.getSide()).isEqualTo(Side.LEFT);
        assertThat(event.getPainScore()).isEqualTo(4);
        assertThat(event.getPainStartedOn()).isEqualTo(LocalDate.parse("2026-10-30"));
        assertThat(event.getSelfTreatmentStartedOn()).isEqualTo(LocalDate.parse("2026-11-02"));
        assertThat(event.getFindings())
                .contains(new FindingAnswer("site.lateral-hip", Presence.PRESENT))
                .contains(new FindingAnswer("flag.fever", Presence.ABSENT))
                .hasSize(9);
    }

    @Test
    void whatIsOptionalMayBeLeftOut() {
        SymptomsReported event = Body.complete()
                .without("zone")
                .without("side")
                .without("painScore")
                .without("painStartedOn")
                .without("selfTreatmentStartedOn")
                .accepted();

        assertThat(event.getZone()).isNull();
        assertThat(event.getSide()).isNull();
        assertThat(event.getPainScore()).isNull();
        assertThat(event.getPainStartedOn()).isNull();
        assertThat(event.getSelfTreatmentStartedOn()).isNull();
        var serde = EventSerde.of(SymptomsReported.class);
        assertThat(serde.read(serde.write(event))).isEqualTo(event);
    }

    @Test
    void theSameIdIsTheSameEventWhateverElseIsSent() {
        SymptomsReported event = Body.complete().accepted();
        SymptomsReported shouting = Body.complete()
                .with("assessmentId", "\"5B6F0C1E-7A52-4F0E-9D1B-2F6A3C9B8E10\"")
                .with("age", "35")
                .accepted();

        assertThat(event.getEventId())
                .isEqualTo(EventIds.symptomsReported(event.getRunnerId(), ID))
                .isEqualTo(shouting.getEventId());
    }

    @Test
    void withoutIdEachReportIsGivenARandomOne() {
        UUID one = Body.complete().without("assessmentId").accepted().getAssessmentId();
        UUID other = Body.complete().without("assessmentId").accepted().getAssessmentId();

        assertThat(one.version()).isEqualTo(4);
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void answersComeInTheOrderOfTheVocabularyHoweverTheyWereSent() {
        List<String> codes = Body.complete()
                .notAnswering("flag.fever")
                .answering("flag.fever", "\"unknown\"")
                .accepted()
                .getFindings()
                .stream()
                .map(FindingAnswer::getCode)
                .toList();

        assertThat(codes)
                .isEqualTo(Vocabulary.shipped().codes().stream()
                        .filter(codes::contains)
                        .toList());
    }
}
