package org.hiptriage.schemas.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventIdsTest {
    private static final UUID ASSESSMENT = UUID.fromString("5b6f3c52-52c6-4a24-8a29-b94c7b1c9e11");

    @Test
    void uuids_are_those_of_the_standard() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        assertThat(Uuid5.of(dns, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void the_same_assessment_under_the_same_packs_has_the_same_result_whatever_their_order() {
        assertThat(EventIds.result(ASSESSMENT, List.of("a", "b")))
                .isEqualTo(EventIds.result(ASSESSMENT, List.of("b", "a")))
                .isNotEqualTo(EventIds.result(ASSESSMENT, List.of("a", "c")));
    }

    @Test
    void a_result_its_alert_and_its_notification_have_ids_of_their_own() {
        UUID result = EventIds.result(ASSESSMENT, List.of("a"));
        assertThat(List.of(result, EventIds.alert(result), EventIds.notification(result), ASSESSMENT))
                .doesNotHaveDuplicates();
    }

    @Test
    void ids_never_change_between_releases() {
        assertThat(EventIds.symptomsReported(ASSESSMENT)).hasToString("32d588ef-e66c-5513-a4d7-5bd0e71906db");
        assertThat(EventIds.notification(ASSESSMENT)).hasToString("749b2830-c043-567d-8328-ae8c9d50f326");
    }
}
