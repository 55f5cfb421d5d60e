package org.hiptriage.notification.cdshooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hiptriage.notification.alerts.rule.Alert;
import org.hiptriage.notification.alerts.rule.AlertState;
import org.hiptriage.notification.fhir.bundle.Samples;
import org.hiptriage.notification.fhir.bundle.TriageResult;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.Side;
import org.hiptriage.notification.outcome.TimeFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CardsTest {
    private static final Cards CARDS = new Cards(URI.create("https://hip.example/cds-services/hip-triage"));
    private static final UUID OTHER = new UUID(7, 7);

    @ParameterizedTest
    @CsvSource({"SELF_CARE, info", "SEE_DOCTOR, warning", "URGENT_CARE, critical"})
    void theIndicatorFollowsTheLevelOfTheNewestResult(Level level, String indicator) {
        JsonNode card = only(cards(Optional.of(result(level)), List.of()));

        assertThat(card.get("indicator").asString()).isEqualTo(indicator);
        assertThat(card.at("/source/topic/code").asString()).isEqualTo(level.name());
        requireSpecified(card);
    }

    @Test
    void aPatientWhoIsNotKnownHasAnEmptyListOfCards() {
        assertThat(new String(CARDS.of(Optional.empty(), List.of()).toJson(), UTF_8))
                .isEqualTo("{\"cards\":[]}");
    }

    @Test
    void anOpenAlertIsShownFirstThoughANewerResultOfTheOtherSideIsCalm() {
        List<JsonNode> cards = cards(Optional.of(result(Level.SELF_CARE)), List.of(alert(Level.URGENT_CARE, OTHER)));

        assertThat(cards).extracting(card -> card.get("indicator").asString()).containsExactly("critical", "info");
        cards.forEach(CardsTest::requireSpecified);
    }

    @Test
    void theAlertOfTheNewestResultIsALinkOfItsCardAndNoCardOfItsOwn() {
        JsonNode card =
                only(cards(Optional.of(result(Level.URGENT_CARE)), List.of(alert(Level.URGENT_CARE, Samples.RESULT))));

        assertThat(card.get("links").valueStream().map(link -> link.get("url").asString()))
                .containsExactly(
                        "https://hip.example/fhir/Bundle/" + Samples.RESULT,
                        "https://hip.example/#/alerts/" + new UUID(9, 9));
    }

    @Test
    void anAlertThatIsMoreUrgentThanItsNewestResultKeepsItsOwnCard() {
        assertThat(cards(Optional.of(result(Level.SEE_DOCTOR)), List.of(alert(Level.URGENT_CARE, Samples.RESULT))))
                .extracting(card -> card.get("indicator").asString())
                .containsExactly("critical", "warning");
    }

    @Test
    void theDetailNamesFlagsWhatIsOpenAndThatNothingIsADiagnosis() {
        var result = Samples.result(
                Level.URGENT_CARE,
                Optional.of("left"),
                List.of("hip-labral-tear"),
                List.of(Samples.flag("infection", Level.URGENT_CARE)),
                List.of("clot"));

        JsonNode card = only(cards(Optional.of(result), List.of()));

        assertThat(card.get("summary").asString()).isEqualTo("Get urgent care now: left hip, reported 2026-11-20");
        assertThat(card.get("detail").asString())
                .contains(
                        "**Signs of an infection**: Why infection. Act on infection.",
                        "Not ruled out: Signs of a blood clot",
                        "Possible cause: Hip labral tear",
                        "not a diagnosis");
    }

    @Test
    void aCallNamesThePatientByTheRunnersId() {
        assertThat(HookRequest.read(
                                "{\"hook\":\"patient-view\",\"hookInstance\":\"x\",\"context\":{\"patientId\":\"r-1\",\"more\":{}},\"prefetch\":null}"
                                        .getBytes(UTF_8))
                        .runnerId())
                .isEqualTo("r-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"hook\":\"order-sign\",\"hookInstance\":\"x\",\"context\":{\"patientId\":\"r-1\"}}",
                "{\"hook\":\"patient-view\",\"context\":{\"patientId\":\"r-1\"}}",
                "{\"hook\":\"patient-view\",\"hookInstance\":\"x\",\"context\":{}}",
                "{\"hook\":\"patient-view\",\"hookInstance\":\"x\",\"context\":{\"patientId\":\"Patient/r-1\"}}",
                "{\"hook\":\"patient-view\",\"hookInstance\":\"x\"}",
                "{}",
                "[]"
            })
    void aCallOfAnotherHookOrWithoutAPatientIsRefused(String body) {
        assertThatThrownBy(() -> HookRequest.read(body.getBytes(UTF_8))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "sandbox.cds-hooks.org", "https://sandbox.cds-hooks.org/page"})
    void onlyOriginsCanBeAllowed(String origin) {
        assertThatThrownBy(() -> new CdsHooksSettings(List.of(origin)))
                .hasMessageContaining("hip.cds-hooks.allowed-origins");
    }

    /** The rules of the specification for a card. */
    private static void requireSpecified(JsonNode card) {
        assertThat(card.get("summary").asString()).isNotBlank().hasSizeLessThan(140);
        assertThat(Set.of("info", "warning", "critical"))
                .contains(card.get("indicator").asString());
        assertThat(card.at("/source/label").asString()).isNotBlank();
        assertThat(UUID.fromString(card.get("uuid").asString())).isNotNull();
        card.get("links").forEach(link -> {
            assertThat(link.get("label").asString()).isNotBlank();
            assertThat(URI.create(link.get("url").asString()).isAbsolute()).isTrue();
            assertThat(link.get("type").asString()).isEqualTo("absolute");
        });
    }

    private static TriageResult result(Level level) {
        return Samples.result(level, Optional.of("right"), List.of(), List.of(), List.of());
    }

    private static Alert alert(Level level, UUID resultId) {
        return new Alert(
                new UUID(9, 9),
                "r-1",
                Side.LEFT,
                AlertState.OPEN,
                level,
                Optional.of(new TimeFrame("PT0S")),
                List.of(Samples.flag("infection", level)),
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                resultId,
                OTHER);
    }

    private static JsonNode only(List<JsonNode> cards) {
        assertThat(cards).hasSize(1);
        return cards.get(0);
    }

    private static List<JsonNode> cards(Optional<TriageResult> newest, List<Alert> open) {
        return new JsonMapper()
                .readTree(CARDS.of(newest, open).toJson())
                .get("cards")
                .valueStream()
                .toList();
    }
}
