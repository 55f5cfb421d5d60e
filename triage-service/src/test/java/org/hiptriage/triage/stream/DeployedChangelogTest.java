package org.hiptriage.triage.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.config.TopicConfig;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;

class DeployedChangelogTest {
    @Test
    void theChangelogThatOperatorsMakeIsTheOneThatTheStreamWouldMake() throws IOException {
        String[] made;
        try (Stream<String> rows = Files.lines(Path.of("../deploy/kafka/topics"))) {
            made = rows.filter(row -> row.startsWith("triage-service-" + TriageTopology.HISTORY + "-changelog "))
                    .map(row -> row.split("\\s+", -1))
                    .findFirst()
                    .orElseThrow();
        }
        Map<String, String> settings = Stream.of(made[2].split(",", -1))
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));

        assertThat(Integer.parseInt(made[1])).isEqualTo(Topics.SYMPTOM_EVENTS.partitions());
        assertThat(settings.remove(TopicConfig.CLEANUP_POLICY_CONFIG)).isEqualTo(TopicConfig.CLEANUP_POLICY_COMPACT);
        assertThat(settings).isEqualTo(TriageTopology.history().logConfig());
    }
}
