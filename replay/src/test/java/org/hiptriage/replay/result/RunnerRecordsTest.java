package org.hiptriage.replay.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiptriage.replay.recording.Taped;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;

/** Orders in which records of several topics may have been taken. */
class RunnerRecordsTest {
    @Test
    void
            the_order_of_times_is_tried_first_then_fewer_and_more_of_the_other_topics_and_never_another_order_of_its_own() {
        assertThat(orders("aRbRcRd", 4)).containsExactly("aRbRc", "aRbc", "aRbRRc", "abc");
    }

    @Test
    void a_record_with_nothing_beside_it_has_one_order() {
        assertThat(orders("abc", 1)).containsExactly("ab");
    }

    /** Lower case are reports, R runs; the offset tells one from another. */
    private static List<String> orders(String written, int last) {
        List<Taped> records = new ArrayList<>();
        for (int i = 0; i < written.length(); i++) {
            Topic<?> topic = written.charAt(i) == 'R' ? Topics.RUN_EVENTS : Topics.SYMPTOM_EVENTS;
            records.add(new Taped(topic, i, Instant.EPOCH, null, null, Optional.empty()));
        }
        return new RunnerRecords(records)
                .until(last)
                .map(order -> order.stream()
                        .map(record -> written.substring((int) record.offset(), (int) record.offset() + 1))
                        .reduce("", String::concat))
                .toList();
    }
}
