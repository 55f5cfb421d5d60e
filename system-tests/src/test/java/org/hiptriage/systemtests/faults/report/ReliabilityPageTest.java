package org.hiptriage.systemtests.faults.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hiptriage.systemtests.stack.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReliabilityPageTest {

    @Test
    void tables_count_each_fault_and_show_its_recovery(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("page.md");
        Files.writeString(page, "before\n<!-- Made by ./run chaos --table: -->\nold\n<!-- Until here. -->\nafter\n");
        Path report = folder.resolve("1.json");
        new RunReport(
                        "./run chaos --minutes 1 --seed 7",
                        "2026-11-20",
                        7,
                        1,
                        List.of(
                                new Injection(1, "broker killed", "broker 1", 3, 2.5, false),
                                new Injection(1.5, "broker killed", "broker 3", 3, 3.5, false),
                                new Injection(2, "broker killed", "broker 2", 3, 4.5, true),
                                new Injection(3, "PostgreSQL killed", "", 3, -1, false)),
                        Map.of(),
                        Map.of("acknowledged", 10L, "results", 12L, "alerts", 5L, "deadLetters", 1L),
                        List.of(),
                        List.of("lost: one"))
                .write(report);

        ReliabilityPage.update(page, List.of(report));

        assertThat(Files.readString(page))
                .startsWith("before\n")
                .endsWith("<!-- Until here. -->\nafter\n")
                .doesNotContain("old")
                .contains("| `./run chaos --minutes 1 --seed 7` | 2026-11-20 | 4 | 10 | 12 | 5 | 1 | 1 violations |")
                .contains("| broker killed | 3 | 1 | 3 | 3.0 s | 4.5 s | 4.5 s |")
                .contains("| PostgreSQL killed | 1 | 0 | 0 |  |  |  |")
                .contains("In all 4 faults.");
    }

    @Test
    void the_page_shows_what_its_reports_say(@TempDir Path folder) throws IOException {
        Path page = Repository.file("docs/reliability.md");
        Path again = Files.copy(page, folder.resolve("page.md"));
        try (Stream<Path> reports = Files.list(Repository.file("docs/reliability"))) {
            ReliabilityPage.update(
                    again,
                    reports.filter(report -> report.toString().endsWith(".json"))
                            .toList());
        }

        assertThat(Files.readString(again)).isEqualTo(Files.readString(page));
    }
}
