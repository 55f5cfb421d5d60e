package org.hiptriage.replay.shadow.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hiptriage.events.Level;
import org.hiptriage.replay.recording.Counts;
import org.hiptriage.replay.shadow.outcome.Answers;
import org.hiptriage.replay.shadow.outcome.Severity;
import org.hiptriage.replay.shadow.outcome.Shift;
import org.hiptriage.replay.shadow.outcome.Tally;
import org.hiptriage.replay.shadow.outcome.Verdict;
import org.hiptriage.replay.shadow.packs.RuleChange;
import org.hiptriage.triage.knowledge.Pack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page and the text of a shadow run. */
class ShadowPageTest {
    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'&\u001b[2J";

    @TempDir
    private Path folder;

    @Test
    void what_stands_in_a_pack_is_never_markup_and_moves_no_terminal() {
        ShadowReport report = report(HOSTILE);
        assertThat(ShadowPage.of(report))
                .contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;")
                .doesNotContain("<img");
        assertThat(ShadowText.of(report)).contains("<img src=x").doesNotContain("\u001b");
    }

    @Test
    void the_page_loads_nothing_runs_nothing_and_its_style_is_the_one_that_it_allows() throws Exception {
        String page = ShadowPage.of(report("rule"));
        assertThat(page)
                .contains("default-src 'none'")
                .doesNotContainPattern("(?i)<(script|link|img|iframe|object|form)|https?://|@import|url\\(");
        Matcher style = Pattern.compile("(?s)<style>(.*)</style>").matcher(page);
        assertThat(style.find()).isTrue();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(UTF_8));
        assertThat(page).contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }

    @Test
    void the_first_sentence_says_whether_an_emergency_would_be_missed() {
        assertThat(ShadowText.of(report("rule"))).startsWith("1 emergency would be missed.\n");
        var none = new Tally();
        none.result(verdict(Level.URGENT_CARE), verdict(Level.URGENT_CARE));
        assertThat(ShadowText.of(report("rule", none)))
                .startsWith("No emergency would be missed.\n")
                .contains("1 compared, 0 otherwise");
    }

    @Test
    void the_page_can_be_read_by_its_owner_alone() throws IOException {
        PageFile page = PageFile.at(Optional.of(folder.resolve("sub/page.html").toString()), Map.of());
        page.write("one");
        page.write("two");
        assertThat(page.path()).hasContent("two");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page.path())))
                .isEqualTo("rw-------");
    }

    private static ShadowReport report(String rule) {
        var tally = new Tally();
        tally.result(verdict(Level.URGENT_CARE), verdict(Level.SELF_CARE));
        tally.difference(
                rule,
                new Shift(Severity.MISSED_EMERGENCY, List.of(rule)),
                new Answers(
                        "assessment",
                        Optional.of(34),
                        Optional.empty(),
                        List.of("flag.fever", rule),
                        List.of(),
                        List.of("flag.chills"),
                        List.of()));
        return report(rule, tally);
    }

    private static ShadowReport report(String rule, Tally tally) {
        Pack pack = new Pack(rule, "2026.11.1", "0".repeat(64), "", false, Map.of());
        return new ShadowReport(
                List.of(pack),
                List.of(pack),
                List.of(new RuleChange("pack", List.of(rule), rule, rule)),
                "the beginning to now",
                tally,
                new Counts(),
                false,
                Duration.ofSeconds(1));
    }

    private static Verdict verdict(Level level) {
        return new Verdict(Optional.of(level), Optional.empty(), List.of(), List.of(), Optional.empty());
    }
}
