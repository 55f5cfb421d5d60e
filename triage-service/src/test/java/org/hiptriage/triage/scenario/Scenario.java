package org.hiptriage.triage.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.ReportBuilder;
import org.hiptriage.triage.history.Presence;
import org.hiptriage.triage.history.Report;
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
        map(assessment.get("findings")).forEach((code, answer) -> report.answer(presence(answer), code));
        return report.build();
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
