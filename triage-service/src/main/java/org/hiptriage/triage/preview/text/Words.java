package org.hiptriage.triage.preview.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.Level;
import org.hiptriage.events.Presence;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.vocabulary.Finding;
import org.hiptriage.schemas.vocabulary.Vocabulary;

/** The words for codes: the questions of the vocabulary, with the answers of one report. */
final class Words {
    private final SymptomsReported report;
    private final Map<String, Presence> answers;

    Words(SymptomsReported report) {
        this.report = report;
        this.answers = report.getFindings().stream()
                .collect(Collectors.toMap(FindingAnswer::getCode, FindingAnswer::getPresence, (one, other) -> other));
    }

    /** A question with the answer that was given. */
    String answered(String finding) {
        return switch (finding) {
            case "painScore" -> "Worst pain in the last day: " + report.getPainScore() + " of 10";
            case "age" -> "Age: " + report.getAge();
            default ->
                question(finding) + " "
                        + Optional.ofNullable(answers.get(finding))
                                .map(Words::answer)
                                .map(answer -> title(answer) + ".")
                                .orElse("Not asked.");
        };
    }

    /** An answer that was not given, but would change something. */
    static String otherwise(FindingAnswer changed) {
        return changed.getCode().equals("painScore")
                ? "the pain score were lower"
                : "\"" + question(changed.getCode()) + "\" were answered " + answer(changed.getPresence());
    }

    static String question(String finding) {
        return Vocabulary.shipped().finding(finding).map(Finding::question).orElse(finding);
    }

    static String help(String finding) {
        return Vocabulary.shipped().finding(finding).map(Finding::help).orElse("");
    }

    /** A code as words, for example 'Cannot bear weight'. */
    static String title(String code) {
        String words = words(code);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String words(String code) {
        return code.replace('-', ' ');
    }

    static String level(Level level) {
        return switch (level) {
            case SELF_CARE -> "look after it yourself";
            case SEE_DOCTOR -> "see a doctor";
            case URGENT_CARE -> "get urgent care";
        };
    }

    static String within(Optional<String> timeFrame) {
        return timeFrame
                .map(iso -> switch (iso) {
                    case "PT0S" -> "now";
                    case "PT24H" -> "within 24 hours";
                    case "P7D" -> "within 7 days";
                    default -> "within " + iso;
                })
                .orElse("");
    }

    private static String answer(Presence presence) {
        return switch (presence) {
            case PRESENT -> "yes";
            case ABSENT -> "no";
            case UNKNOWN -> "not known";
        };
    }
}
