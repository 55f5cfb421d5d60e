package org.hiptriage.notification.webhook.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.webhook.channel.StandardMessage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AlertmanagerMessageTest {
    private static final UUID NOTIFICATION = UUID.fromString("e333d085-3af6-5245-b19a-88acaf0905a9");
    private static final UUID ALERT = UUID.fromString("c77d8bc6-83da-56d0-b14b-5a1a3e0e7ad8");
    private static final Instant PROMPTED = Instant.parse("2026-11-20T12:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aPromptThatNobodyOpenedIsToldAsAlertmanagerTellsAnAlertThatFires() {
        JsonNode told = told();
        assertThat(told.propertyNames())
                .containsExactlyInAnyOrder(
                        "version",
                        "groupKey",
                        "truncatedAlerts",
                        "status",
                        "receiver",
                        "groupLabels",
                        "commonLabels",
                        "commonAnnotations",
                        "externalURL",
                        "alerts");
        assertThat(told.get("version").asString()).isEqualTo("4");
        assertThat(told.get("status").asString()).isEqualTo("firing");
        assertThat(told.get("alerts")).hasSize(1);
        JsonNode alert = told.get("alerts").get(0);
        assertThat(alert.propertyNames())
                .containsExactlyInAnyOrder(
                        "status", "labels", "annotations", "startsAt", "endsAt", "generatorURL", "fingerprint");
        assertThat(alert.get("labels")).isEqualTo(told.get("commonLabels"));
        assertThat(alert.get("labels").get("severity").asString()).isEqualTo("critical");
        assertThat(alert.get("labels").get("runner").asString()).isEqualTo("r-481516");
        assertThat(alert.get("labels").get("alert").asString()).isEqualTo(ALERT.toString());
        assertThat(alert.get("annotations").get("summary").asString()).contains("305 seconds");
        assertThat(Instant.parse(alert.get("startsAt").asString())).isEqualTo(PROMPTED);
        assertThat(alert.get("endsAt").asString()).isEqualTo("0001-01-01T00:00:00Z");
    }

    @Test
    void aRepeatHasTheSameFingerprintAndKey() {
        assertThat(told()).isEqualTo(told());
        assertThat(told().get("alerts").get(0).get("fingerprint").asString()).matches("[0-9a-f]{16}");
        assertThat(told().get("groupKey").asString()).contains(NOTIFICATION.toString());
    }

    private static JsonNode told() {
        var escalated = new Escalated(
                NOTIFICATION,
                "r-481516",
                Optional.of(ALERT),
                Optional.empty(),
                Optional.empty(),
                "URGENT_CARE",
                Optional.of("URGENT_CARE"),
                Optional.of("PT0S"),
                "ESCALATED",
                PROMPTED,
                305);
        var message = new StandardMessage<>("notification.escalated", PROMPTED.plusSeconds(305), escalated);
        return JSON.valueToTree(EscalationFormat.ALERTMANAGER.body(message));
    }
}
