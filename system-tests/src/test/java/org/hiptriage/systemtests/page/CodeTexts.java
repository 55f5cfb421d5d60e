package org.hiptriage.systemtests.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hiptriage.systemtests.stack.Repository;

/** What notification-service says to a runner in words of its code: prompts, and why a plan or a phase waits. */
final class CodeTexts {
    private static final Pattern SPEAKS = Pattern.compile("class (Prompt|LoadWarning)Words|new (HoldReason|NotYet)\\(");
    private static final Pattern SENTENCE =
            Pattern.compile("\"([A-Z][^\"\\n]* [^\"\\n]*)\"( \\+ words\\(timeFrame\\)(?: \\+ \"([^\"]*)\")?)?");
    private static final Pattern BOUND = Pattern.compile("painScoreAtMost: (\\d+)");
    // The time frames that the packs know, as notification-service words them; and none.
    private static final List<String> TIME_FRAMES = List.of("", " within 24 hours", " within 7 days");

    private CodeTexts() {}

    static Set<String> all() {
        var texts = new LinkedHashSet<String>();
        PageFiles.under(Repository.file("notification-service/src/main/java"), ".java").stream()
                .map(PageFiles::read)
                .filter(code -> SPEAKS.matcher(code).find())
                .flatMap(code -> SENTENCE.matcher(code).results())
                .flatMap(CodeTexts::completed)
                .forEach(texts::add);
        return texts;
    }

    private static Stream<String> completed(MatchResult sentence) {
        String text = sentence.group(1);
        if (sentence.group(2) != null) {
            String end = sentence.group(3) == null ? "" : sentence.group(3);
            return TIME_FRAMES.stream().map(frame -> text + frame + end);
        }
        return text.contains("%d") ? bounds().map(bound -> text.replace("%d", bound)) : Stream.of(text);
    }

    private static Stream<String> bounds() {
        String catalogue =
                PageFiles.read(Repository.file("notification-service/src/main/resources/exercises/catalogue.yaml"));
        return BOUND.matcher(catalogue).results().map(bound -> bound.group(1)).distinct().toList().stream();
    }
}
