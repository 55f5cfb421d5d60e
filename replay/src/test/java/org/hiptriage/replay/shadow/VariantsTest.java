package org.hiptriage.replay.shadow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.replay.recording.Reported;
import org.hiptriage.replay.shadow.outcome.Verdict;
import org.hiptriage.replay.shadow.packs.RuleChange;
import org.hiptriage.replay.shadow.packs.Rules;
import org.hiptriage.replay.shadow.packs.Variants;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.KnowledgeSettings;
import org.hiptriage.triage.knowledge.yaml.BrokenPackException;
import org.hiptriage.triage.knowledge.yaml.PackFile;
import org.junit.jupiter.api.Test;

/** Which change of a candidate is behind a decision. */
class VariantsTest {
    private static final KnowledgePacks IN_FORCE = KnowledgePacks.read(new KnowledgeSettings(null, true));
    private static final Instant THEN = Instant.parse("2026-11-20T07:30:00Z");

    @Test
    void the_pack_in_force_changes_nothing_and_words_are_no_change_of_a_rule() {
        assertThat(changes(pack -> pack)).isEmpty();
        assertThat(changes(pack -> pack.replace("hours count.", "do not wait.")))
                .isEmpty();
    }

    @Test
    void each_changed_rule_is_told_by_its_place_and_what_it_was() {
        assertThat(changes(pack -> withOtherWeight(withHigherBound(pack))))
                .extracting(RuleChange::name, RuleChange::what)
                .containsExactly(
                        tuple("parameters · intensePainScore", "value 9 → value 10"),
                        tuple("conditions · it-band-syndrome · for · risk.downhill", "weight 1 → weight 5"));
    }

    @Test
    void of_several_changes_the_one_is_named_without_which_the_decision_would_not_be_so() {
        UnaryOperator<String> all = pack -> withOtherWeight(withoutFever(withHigherBound(pack)));
        assertThat(behind(all, Reported.assessment("r", THEN, "flag.fever").build()))
                .containsExactly("redFlags · infection");
        assertThat(behind(
                        all,
                        Reported.assessment("r", THEN, "site.groin")
                                .setPainScore(9)
                                .build()))
                .containsExactly("parameters · intensePainScore");
    }

    @Test
    void of_changes_that_each_would_do_all_are_named() {
        UnaryOperator<String> two = pack -> pack.replace(
                        "{ finding: site.groin, weight: 2, sources: [article:C3.4] }",
                        "{ finding: site.groin, weight: 30, sources: [article:C3.4] }")
                .replace(
                        "{ finding: site.front-hip, weight: 1, sources: [article:C3.4] }",
                        "{ finding: site.front-hip, weight: 30, sources: [article:C3.4] }");
        SymptomsReported report = Reported.assessment(
                        "r",
                        THEN,
                        "site.outer-thigh",
                        "sign.rubbing",
                        "timing.rises-with-activity",
                        "risk.mileage-increase",
                        "site.groin",
                        "site.front-hip")
                .build();
        assertThat(behind(two, report))
                .containsExactly(
                        "conditions · it-band-syndrome · against · site.groin",
                        "conditions · it-band-syndrome · against · site.front-hip");
    }

    @Test
    void a_rule_that_is_new_and_one_that_goes_are_changes() {
        UnaryOperator<String> change = pack -> pack.replaceAll(
                "(?s)  - code: limits-daily-activities.*?(?=  - code: no-improvement)",
                "  - code: cannot-sit\n    level: SEE_DOCTOR\n    timeFrame: P7D\n    reason: It hurts to sit.\n    action: See a doctor.\n    raisedBy: worse.getting-out-of-car-or-chair\n    sources: [article:R1]\n");
        assertThat(changes(change))
                .extracting(RuleChange::name)
                .containsExactlyInAnyOrder("redFlags · cannot-sit", "redFlags · limits-daily-activities");
        assertThat(behind(
                        change,
                        Reported.assessment("r", THEN, "flag.limits-daily-activities")
                                .build()))
                .containsExactly("redFlags · limits-daily-activities");
        assertThat(behind(
                        change,
                        Reported.assessment("r", THEN, "worse.getting-out-of-car-or-chair")
                                .build()))
                .containsExactly("redFlags · cannot-sit");
    }

    @Test
    void a_broken_candidate_is_refused_with_file_and_line() {
        assertThatExceptionOfType(BrokenPackException.class)
                .isThrownBy(() -> candidate(pack -> pack.replace("level: URGENT_CARE", "level: SOON")))
                .withMessageContaining("candidate.yaml:");
    }

    private static String withoutFever(String pack) {
        return pack.replace(
                "{ any: [flag.fever, flag.chills, flag.hot-red-joint] }", "{ any: [flag.chills, flag.hot-red-joint] }");
    }

    private static String withHigherBound(String pack) {
        return pack.replace("intensePainScore: { value: 9", "intensePainScore: { value: 10");
    }

    private static String withOtherWeight(String pack) {
        return pack.replace("{ finding: risk.downhill, weight: 1,", "{ finding: risk.downhill, weight: 5,");
    }

    private static List<RuleChange> changes(UnaryOperator<String> change) {
        return new Variants(IN_FORCE, candidate(change)).changes();
    }

    private static List<String> behind(UnaryOperator<String> change, SymptomsReported report) {
        Variants.AtTime packs = new Variants(IN_FORCE, candidate(change)).at(Clock.fixed(THEN, ZoneOffset.UTC));
        Function<Rules, Verdict> decide =
                rules -> Verdict.of(rules.triage().of(report).result());
        Verdict before = decide.apply(packs.inForce());
        Verdict after = decide.apply(packs.candidate());
        assertThat(after).isNotEqualTo(before);
        return packs.behind(decide, before, after).stream()
                .map(RuleChange::name)
                .toList();
    }

    private static KnowledgePacks candidate(UnaryOperator<String> change) {
        String pack = new String(IN_FORCE.files().get(0).content(), UTF_8);
        return IN_FORCE.with(new PackFile("candidate.yaml", change.apply(pack).getBytes(UTF_8)));
    }
}
