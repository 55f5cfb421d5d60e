package org.hiptriage.triage.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.ReportBuilder;
import org.hiptriage.triage.decision.Decision;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.decision.course.FollowUp;
import org.hiptriage.triage.history.CheckIn;
import org.hiptriage.triage.history.PainReport;
import org.hiptriage.triage.history.PainScore;
import org.hiptriage.triage.history.Past;
import org.hiptriage.triage.history.Presence;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.history.run.Run;
import org.hiptriage.triage.history.run.RunLog;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One clinical scenario as written in YAML. */
record Scenario(String file, Map<String, Object> yaml) {

    static List<Scenario> all(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        List<?> read = new Yaml(new SafeConstructor(options)).load(text);
        return read.stream().map(each -> new Scenario(file, map(each))).toList();
    }

    String name() {
        return String.valueOf(yaml.get("name"));
    }

    Map<String, Object> expect() {
        return map(yaml.get("expect"));
    }

    Report report() {
        Map<String, Object> assessment = map(yaml.get("assessment"));
        ReportBuilder report = ReportBuilder.silent().withoutAge();
        if (assessment.get("age") instanceof Integer age) {
            report.age(age);
        }
        if (assessment.get("painScore") instanceof Integer score) {
            report.painScore(score);
        }
        if (yaml.get("urgentSigns") instanceof String urgentSigns) {
            report.answer(
                    presence(urgentSigns), Vocabulary.shipped().urgentCodes().toArray(String[]::new));
        }
        if (assessment.get("painStartedOn") instanceof String date) {
            report.painStartedOn(LocalDate.parse(date));
        }
        if (assessment.get("selfTreatmentStartedOn") instanceof String date) {
            report.selfTreatmentStartedOn(LocalDate.parse(date));
        }
        map(assessment.get("findings")).forEach((code, answer) -> report.answer(presence(answer), code));
        return report.build();
    }

    /** By the assessment, or by the last check-in where there are some. */
    Decision decidedBy(TriageRules rules) {
        Optional<Report> assessment = yaml.containsKey("assessment") ? Optional.of(report()) : Optional.empty();
        List<CheckIn> checkIns = checkIns(assessment.map(Report::observedAt).orElse(Instant.EPOCH));
        List<PainReport> assessments = assessment.map(PainReport::of).stream().toList();
        if (checkIns.isEmpty()) {
            return rules.decide(report(), new Past(assessments, runs(), ZoneOffset.UTC));
        }
        CheckIn last = checkIns.get(checkIns.size() - 1);
        List<CheckIn> others = checkIns.subList(0, checkIns.size() - 1);
        return rules.decide(FollowUp.of(assessment, last, others, assessments, ZoneOffset.UTC), runs());
    }

    private RunLog runs() {
        RunLog log = RunLog.EMPTY;
        for (Object written : yaml.get("runs") instanceof List<?> list ? list : List.of()) {
            for (Run run : WrittenRuns.of(map(written))) {
                log = log.with(run);
            }
        }
        return log;
    }

    private List<CheckIn> checkIns(Instant assessedAt) {
        List<?> written = yaml.get("checkIns") instanceof List<?> list ? list : List.of();
        return written.stream()
                .map(Scenario::map)
                .map(each -> new CheckIn(
                        new PainScore(
                                assessedAt.plus(Duration.ofDays((Integer) each.get("day"))),
                                (Integer) each.get("painScore"),
                                Optional.empty()),
                        Boolean.TRUE.equals(each.get("newUrgentSymptom")),
                        Boolean.TRUE.equals(each.get("seenByClinician"))))
                .toList();
    }

    static List<String> texts(Object list) {
        return ((Collection<?>) list).stream().map(String::valueOf).toList();
    }

    private static Presence presence(Object word) {
        return Presence.valueOf(String.valueOf(word).toUpperCase(Locale.ROOT));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
