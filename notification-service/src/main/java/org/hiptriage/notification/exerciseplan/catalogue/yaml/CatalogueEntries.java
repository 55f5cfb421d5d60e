package org.hiptriage.notification.exerciseplan.catalogue.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hiptriage.notification.exerciseplan.catalogue.Catalogue;
import org.hiptriage.notification.exerciseplan.catalogue.CitedText;
import org.hiptriage.notification.exerciseplan.catalogue.Exercise;
import org.hiptriage.notification.exerciseplan.catalogue.ExerciseKind;
import org.hiptriage.notification.exerciseplan.catalogue.PainBand;
import org.hiptriage.notification.exerciseplan.catalogue.Phase;
import org.hiptriage.notification.exerciseplan.catalogue.Programme;
import org.hiptriage.notification.exerciseplan.catalogue.ReturnStep;
import org.hiptriage.notification.exerciseplan.catalogue.Source;
import org.hiptriage.notification.exerciseplan.catalogue.WarmUp;

/** From the file's entries to the catalogue's values, each bound checked on the way. */
final class CatalogueEntries {
    private static final Pattern ARTICLE = Pattern.compile("article:[A-Z][0-9]*(\\.[0-9]+)?");
    private static final int MAX_WEEKS = 52;

    private final Map<String, Source> sources;

    private CatalogueEntries(Map<String, Source> sources) {
        this.sources = sources;
    }

    static Catalogue read(Entry file) {
        var reading = new CatalogueEntries(sources(file.entry("sources")));
        var catalogue = new Catalogue(
                file.text("catalogue"),
                file.text("version"),
                reading.sources,
                reading.warmUp(file.entry("warmUp")),
                reading.citedText(file.entry("physicianFirst")),
                reading.citedText(file.entry("medicineNote")),
                file.entries("painRule", "from", reading::painBand),
                file.texts("painRuleNotWith"),
                byName(file, file.entries("exercises", "code", reading::exercise), Exercise::code),
                byName(file, file.entries("programmes", "condition", reading::programme), Programme::condition),
                file.entries("returnToRun", "step", reading::returnStep));
        file.requireNothingElse();
        return catalogue;
    }

    private static Map<String, Source> sources(Entry declared) {
        Map<String, Source> sources = new LinkedHashMap<>();
        declared.keys().forEach(key -> {
            Entry source = declared.entry(key);
            sources.put(key, new Source(source.text("title"), source.text("url")));
            source.requireNothingElse();
        });
        return sources;
    }

    private WarmUp warmUp(Entry entry) {
        var warmUp = new WarmUp(entry.number("minutes", 1, 60), entry.text("text"), cited(entry));
        entry.requireNothingElse();
        return warmUp;
    }

    private CitedText citedText(Entry entry) {
        var text = new CitedText(entry.text("text"), cited(entry));
        entry.requireNothingElse();
        return text;
    }

    private PainBand painBand(Entry entry) {
        return new PainBand(
                entry.number("from", 0, 10), entry.number("to", 0, 10), entry.text("meaning"), cited(entry));
    }

    private Exercise exercise(Entry entry) {
        return new Exercise(
                entry.text("code"),
                entry.text("name"),
                kind(entry),
                entry.number("sets", 1, 10),
                entry.optionalNumber("repetitions", 1, 100),
                entry.optionalNumber("holdSeconds", 1, 300),
                entry.yesOrNo("perLeg"),
                entry.texts("equipment"),
                entry.texts("steps"),
                entry.texts("notWith"),
                entry.yesOrNo("extension"),
                cited(entry));
    }

    private static ExerciseKind kind(Entry entry) {
        String text = entry.text("kind");
        return Stream.of(ExerciseKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseGet(() -> {
                    entry.wrong("'kind' must be stretch, strengthen or mobility");
                    return ExerciseKind.STRENGTHEN;
                });
    }

    private Programme programme(Entry entry) {
        return new Programme(entry.text("condition"), entry.entries("phases", "code", this::phase), cited(entry));
    }

    private Phase phase(Entry entry) {
        return new Phase(
                entry.text("code"),
                entry.text("title"),
                entry.number("fromWeek", 1, MAX_WEEKS),
                entry.number("toWeek", 1, MAX_WEEKS),
                entry.number("sessionsPerWeek", 1, 7),
                entry.optionalNumber("painScoreAtMost", 0, 10),
                entry.texts("exercises"),
                cited(entry));
    }

    private ReturnStep returnStep(Entry entry) {
        return new ReturnStep(entry.number("step", 1, 20), entry.text("text"), cited(entry));
    }

    private List<String> cited(Entry entry) {
        List<String> cited = entry.texts("sources");
        if (cited.isEmpty()) {
            entry.wrong("'sources' must name where it comes from");
        }
        cited.stream()
                .filter(source -> !isKnown(source))
                .forEach(source -> entry.wrong(
                        "source '" + source + "' is neither article:FACT nor an ext: key declared under 'sources'"));
        return cited;
    }

    private boolean isKnown(String source) {
        return ARTICLE.matcher(source).matches()
                || (source.startsWith("ext:") && sources.containsKey(source.substring("ext:".length())));
    }

    private static <T> Map<String, T> byName(Entry file, List<T> values, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        values.forEach(value -> Optional.ofNullable(byName.put(name.apply(value), value))
                .ifPresent(twice -> file.wrong("'" + name.apply(twice) + "' is there twice")));
        return byName;
    }
}
