package org.hiptriage.triage.knowledge.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.Pack;
import org.hiptriage.triage.knowledge.Parameter;
import org.hiptriage.triage.knowledge.Precaution;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.Suspicion;
import org.hiptriage.triage.knowledge.advice.ConditionAdvice;
import org.hiptriage.triage.knowledge.advice.GeneralAdvice;
import org.hiptriage.triage.knowledge.advice.Sourced;
import org.hiptriage.triage.knowledge.criterion.AgeAtLeast;
import org.hiptriage.triage.knowledge.criterion.AgeBelow;
import org.hiptriage.triage.knowledge.criterion.AllOf;
import org.hiptriage.triage.knowledge.criterion.AnyOf;
import org.hiptriage.triage.knowledge.criterion.AnyPresent;
import org.hiptriage.triage.knowledge.criterion.Criterion;
import org.hiptriage.triage.knowledge.criterion.NoneOf;
import org.hiptriage.triage.knowledge.criterion.PainScoreAtLeast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** That nothing that a pack says is lost, mixed up or made up on the way into the rules; when rules apply is tested elsewhere. */
class WholePackTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/packs/small.yaml",
                "/knowledge/runner-hip-pain.yaml",
                "/knowledge/runner-hip-pain.yaml /knowledge/safety-extension.yaml"
            })
    void allThatAPackSaysIsInTheKnowledge_asItSaysIt(String resources) {
        Knowledge knowledge = ShippedPacks.read(resources.split(" "));
        List<Map<String, Object>> packs =
                Stream.of(resources.split(" ")).map(WholePackTest::written).toList();

        assertThat(knowledge.packs().stream().map(WholePackTest::header).toList())
                .isEqualTo(packs.stream().map(WholePackTest::headerWritten).toList());
        assertThat(list(knowledge.parameters().values().stream().map(WholePackTest::parameter)))
                .containsExactlyInAnyOrderElementsOf(list(packs.stream()
                        .flatMap(pack -> entries(pack, "parameters").entrySet().stream()
                                .map(each -> with(entries(each.getValue()), "name", each.getKey())))));
        assertThat(list(knowledge.redFlags().stream().map(WholePackTest::redFlag)))
                .isEqualTo(items(packs, "redFlags", "raisedBy"));
        assertThat(list(knowledge.suspicions().stream().map(each -> suspicion(each, knowledge))))
                .isEqualTo(items(packs, "suspicions", "when"));
        assertThat(list(knowledge.precautions().stream().map(WholePackTest::precaution)))
                .isEqualTo(items(packs, "precautions", "when"));
        assertThat(list(knowledge.conditions().stream().map(each -> condition(each, knowledge))))
                .isEqualTo(items(packs, "conditions", ""));
        assertThat(general(knowledge.general())).isEqualTo(packs.get(0).get("general"));
    }

    @Test
    void testsAreCompiledAsTheyAreWritten() {
        Knowledge small = ShippedPacks.read("/packs/small.yaml");
        Criterion intense =
                new AnyOf(List.of(new AnyPresent(findings(small, "flag.intense-pain")), new PainScoreAtLeast(9)));

        assertThat(small.redFlags().stream().map(RedFlag::raisedBy))
                .containsExactly(
                        new AnyPresent(findings(small, "flag.fever", "flag.chills")),
                        intense,
                        fall(small, new AgeAtLeast(65), intense),
                        new AnyPresent(findings(small, "history.recurrent-bouts")));
        assertThat(ShippedPacks.small("ageAtLeast: oldFromAge", "ageBelow: 12")
                        .redFlags()
                        .get(2)
                        .raisedBy())
                .isEqualTo(fall(small, new AgeBelow(12), intense));
        assertThat(small.condition("front")).hasValue(small.conditions().get(1));
        assertThat(small.condition("elsewhere")).isEmpty();
    }

    @Test
    void mandatoryAreTheUrgentSignsThatUnknownLeavesOpen_andNothingElse() {
        Knowledge small = ShippedPacks.read("/packs/small.yaml");
        assertThat(small.findings().codesOf(small.mandatory()))
                .containsExactlyInAnyOrder("flag.fever", "flag.chills", "flag.intense-pain");

        Knowledge lessUrgent = ShippedPacks.small(
                "level: URGENT_CARE\n    timeFrame: PT0S\n    reason: It may be infected.",
                "level: SEE_DOCTOR\n    timeFrame: P7D\n    reason: It may be infected.");
        assertThat(lessUrgent.findings().codesOf(lessUrgent.mandatory())).containsExactly("flag.intense-pain");

        Knowledge shipped = ShippedPacks.read("/knowledge/runner-hip-pain.yaml", "/knowledge/safety-extension.yaml");
        assertThat(shipped.findings().codesOf(shipped.mandatory()))
                .hasSize(8)
                .allMatch(code -> code.startsWith("flag."));
    }

    private static Criterion fall(Knowledge small, Criterion age, Criterion intense) {
        return new AllOf(List.of(
                new AnyPresent(findings(small, "onset.fall-or-blow")),
                new AnyOf(List.of(new AnyPresent(findings(small, "site.groin")), age)),
                new NoneOf(List.of(intense))));
    }

    private static FindingSet findings(Knowledge knowledge, String... codes) {
        return knowledge.findings().setOf(List.of(codes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/packs/small.yaml", "/knowledge/runner-hip-pain.yaml"})
    void whatTheEngineComputesWithIsWhatTheParametersSay(String resource) {
        Knowledge knowledge = ShippedPacks.read(resource);
        assertThat(List.of(knowledge.minimumScore(), knowledge.tieMargin(), Double.valueOf(knowledge.adultFromAge())))
                .isEqualTo(knowledge
                        .values("minimumScore", "tieMargin", "adultFromAge")
                        .orElseThrow());
        assertThat(knowledge.values("minimumScore", "noSuchParameter")).isEmpty();
    }

    private static Map<String, Object> header(Pack pack) {
        return map(
                "pack", pack.name(),
                "version", pack.version(),
                "title", pack.title(),
                "extension", pack.extension(),
                "sources",
                        pack.sources().entrySet().stream()
                                .collect(
                                        LinkedHashMap::new,
                                        (all, each) -> all.put(
                                                each.getKey(),
                                                map(
                                                        "title",
                                                        each.getValue().title(),
                                                        "url",
                                                        each.getValue().url())),
                                        Map::putAll));
    }

    private static Map<String, Object> headerWritten(Map<String, Object> pack) {
        return map(
                "pack", in(pack, "pack"),
                "version", in(pack, "version"),
                "title", in(pack, "title"),
                "extension", in(pack, "extension"),
                "sources", in(pack, "sources"));
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        Number value = parameter.value() == Math.rint(parameter.value())
                ? (Number) (int) parameter.value()
                : (Number) parameter.value();
        return map(
                "name", parameter.name(),
                "value", value,
                "unit", parameter.unit(),
                "meaning", parameter.meaning(),
                "sources", parameter.sources());
    }

    private static Map<String, Object> redFlag(RedFlag flag) {
        Map<String, Object> told = urgency(flag.urgency());
        told.put("code", flag.code());
        told.put("reason", flag.reason());
        told.put("sources", flag.sources());
        told.put("extension", flag.extension());
        if (flag.noRunning()) {
            told.put("running", "none");
        }
        if (flag.unknownLeavesOpen()) {
            told.put("unknown", "could-not-rule-out");
        }
        if (!flag.escalations().isEmpty()) {
            told.put("escalates", list(flag.escalations().stream().map(each -> urgency(each.urgency()))));
        }
        return told;
    }

    private static Map<String, Object> urgency(RedFlag.Urgency urgency) {
        return map(
                "level", urgency.level().name(),
                "timeFrame", urgency.timeFrame().iso(),
                "action", urgency.action());
    }

    private static Map<String, Object> suspicion(Suspicion suspicion, Knowledge knowledge) {
        return map(
                "code", suspicion.code(),
                "ask",
                        suspicion.ask().stream()
                                .map(knowledge.findings()::codeOf)
                                .toList(),
                "unless", knowledge.redFlags().get(suspicion.unless()).code(),
                "running", suspicion.running(),
                "sources", suspicion.sources(),
                "extension", suspicion.extension());
    }

    private static Map<String, Object> precaution(Precaution precaution) {
        return map(
                "code", precaution.code(),
                "meaning", precaution.meaning(),
                "sources", precaution.sources());
    }

    private static Map<String, Object> condition(Condition condition, Knowledge knowledge) {
        return map(
                "code",
                condition.code(),
                "name",
                condition.name(),
                "plain",
                condition.plain(),
                "codes",
                map(
                        "icd10cm",
                        condition.icd10cm(),
                        "snomed",
                        map("code", condition.snomed(), "display", condition.snomedDisplay())),
                "fullScore",
                condition.fullScore(),
                "for",
                list(condition.supporting().stream().map(each -> indication(each, knowledge))),
                "against",
                list(condition.opposing().stream().map(each -> indication(each, knowledge))),
                "advice",
                advice(condition.advice()),
                "extension",
                condition.extension());
    }

    private static Map<String, Object> indication(Indication indication, Knowledge knowledge) {
        Map<String, Object> told = map(
                "anyOf",
                codes(indication.anyOf(), knowledge),
                "weight",
                indication.weight(),
                "sources",
                indication.sources());
        if (indication.absentWeight() > 0) {
            told.put("absent", indication.absentWeight());
        }
        return told;
    }

    private static List<String> codes(FindingSet findings, Knowledge knowledge) {
        return knowledge.findings().codesOf(findings).stream().sorted().toList();
    }

    private static Map<String, Object> advice(ConditionAdvice advice) {
        Map<String, Object> recovery = map(
                "min", advice.recovery().minWeeks(),
                "unit", "weeks",
                "text", advice.recovery().text(),
                "sources", advice.recovery().sources());
        advice.recovery().maxWeeks().ifPresent(weeks -> recovery.put("max", weeks));
        Map<String, Object> told = map(
                "running", sourced("text", advice.running()),
                "crossTraining", all("code", advice.crossTraining()),
                "treatment", all("text", advice.treatment()),
                "prevention", all("text", advice.prevention()),
                "recovery", recovery);
        told.put("avoid", all("code", advice.avoid()));
        told.put("background", all("text", advice.background()));
        return told;
    }

    private static Map<String, Object> general(GeneralAdvice general) {
        Map<String, Object> running = new LinkedHashMap<>();
        List<Object> levels = new ArrayList<>();
        for (Level level : Level.values()) {
            running.put(level.name(), sourced("text", in(general.running(), level)));
            levels.add(with(sourced("text", in(general.now(), level)), "level", level.name()));
        }
        return map(
                "levels", levels,
                "running", running,
                "treatment", all("text", general.treatment()),
                "prevention", all("text", general.prevention()),
                "checkIn",
                        map(
                                "assessmentNeeded", sourced("text", general.assessmentNeeded()),
                                "asTheClinicianSaid", sourced("text", general.asTheClinicianSaid())),
                "notes", all("text", general.notes()));
    }

    private static List<Object> all(String key, List<Sourced> all) {
        return list(all.stream().map(each -> sourced(key, each)));
    }

    private static Map<String, Object> sourced(String key, Sourced sourced) {
        return map(key, sourced.text(), "sources", sourced.sources());
    }

    /** The entries of all packs, with what is left out written out, and without when they apply. */
    private static List<Object> items(List<Map<String, Object>> packs, String key, String when) {
        List<Object> items = new ArrayList<>();
        for (Map<String, Object> pack : packs) {
            for (Object item : (List<?>) pack.getOrDefault(key, List.of())) {
                Map<String, Object> entry = new LinkedHashMap<>(entries(item));
                entry.remove(when);
                entry.computeIfPresent(
                        "escalates",
                        (name, all) -> list(((List<?>) all).stream().map(each -> {
                            Map<String, Object> escalation = new LinkedHashMap<>(entries(each));
                            escalation.remove("when");
                            return escalation;
                        })));
                if (!key.equals("precautions")) {
                    entry.put("extension", in(pack, "extension"));
                }
                if (key.equals("conditions")) {
                    entry.put("for", indicationsWritten(entry, "for"));
                    entry.put("against", indicationsWritten(entry, "against"));
                    Map<String, Object> advice = new LinkedHashMap<>(entries(in(entry, "advice")));
                    advice.putIfAbsent("avoid", List.of());
                    advice.putIfAbsent("background", List.of());
                    entry.put("advice", advice);
                }
                items.add(entry);
            }
        }
        return items;
    }

    private static List<Object> indicationsWritten(Map<String, Object> condition, String key) {
        return list(((List<?>) condition.getOrDefault(key, List.of())).stream().map(each -> {
            Map<String, Object> indication = new LinkedHashMap<>(entries(each));
            List<?> findings = indication.containsKey("finding")
                    ? List.of(Objects.requireNonNull(indication.remove("finding")))
                    : (List<?>) in(indication, "anyOf");
            indication.put(
                    "anyOf", findings.stream().map(String::valueOf).sorted().toList());
            return indication;
        }));
    }

    private static Map<String, Object> written(String resource) {
        return new Yaml().load(new String(ShippedPacks.bytes(resource), StandardCharsets.UTF_8));
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    private static List<Object> list(Stream<?> items) {
        return new ArrayList<>(items.toList());
    }

    private static Map<String, Object> entries(Map<String, Object> map, String key) {
        return entries(in(map, key));
    }

    private static <K, V> V in(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> entries(Object value) {
        return (Map<String, Object>) value;
    }
}
