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
        assertThat(EventIds.result("r-1", ASSESSMENT, List.of("a", "b")))
                .isEqualTo(EventIds.result("r-1", ASSESSMENT, List.of("b", "a")))
                .isNotEqualTo(EventIds.result("r-1", ASSESSMENT, List.of("a", "c")));
    }

    @Test
    void a_result_its_alert_and_its_notification_have_ids_of_their_own() {
        UUID result = EventIds.result("r-1", ASSESSMENT, List.of("a"));
        assertThat(List.of(result, EventIds.alert(result), EventIds.notification(result), ASSESSMENT))
                .doesNotHaveDuplicates();
    }

    @Test
    void two_runners_never_share_an_event_or_a_result_even_where_a_client_gave_both_the_same_assessment_id() {
        assertThat(EventIds.symptomsReported("r-1", ASSESSMENT))
                .isNotEqualTo(EventIds.symptomsReported("r-2", ASSESSMENT));
        assertThat(EventIds.result("r-1", ASSESSMENT, List.of("a")))
                .isNotEqualTo(EventIds.result("r-2", ASSESSMENT, List.of("a")));
    }

    @Test
    void ids_never_change_between_releases() {
        assertThat(EventIds.symptomsReported("r-1", ASSESSMENT)).hasToString("8cddd109-3a69-5d06-921a-a4ce643e2ed7");
        assertThat(EventIds.notification(ASSESSMENT)).hasToString("749b2830-c043-567d-8328-ae8c9d50f326");
    }
}
