package org.hiptriage.vignettes.report;

import java.util.ArrayList;
import java.util.List;
import org.hiptriage.vignettes.story.Expectation;
import org.hiptriage.vignettes.verdict.Verdict;

/** What was expected and what came out, in a few words. */
final class Words {
    private Words() {}

    static String expected(Verdict verdict) {
        Expectation expected = verdict.expected();
        List<String> words = new ArrayList<>(List.of(expected.level().name()));
        expected.timeFrame().ifPresent(words::add);
        add(words, "flags", expected.redFlags());
        add(words, "open", expected.couldNotRuleOut());
        add(words, "first", expected.causes());
        return String.join(", ", words);
    }

    static String came(Verdict verdict) {
        List<String> words = new ArrayList<>(List.of(verdict.level().name()));
        verdict.timeFrame().ifPresent(words::add);
        add(words, "flags", verdict.redFlags());
        add(words, "open", verdict.couldNotRuleOut());
        add(words, "causes", verdict.causes().isEmpty() ? List.of("none") : verdict.causes());
        return String.join(", ", words);
    }

    private static void add(List<String> words, String name, List<String> codes) {
        if (!codes.isEmpty()) {
            words.add(name + " " + String.join(" ", codes));
        }
    }
}
