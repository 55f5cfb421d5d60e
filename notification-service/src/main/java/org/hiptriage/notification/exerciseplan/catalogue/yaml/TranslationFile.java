package org.hiptriage.notification.exerciseplan.catalogue.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hiptriage.notification.exerciseplan.catalogue.Translation;
import org.hiptriage.notification.exerciseplan.catalogue.Translation.ExerciseWords;

/** Reads the words of a catalogue in another language. */
public final class TranslationFile {
    private static final String GERMAN = "catalogue-de.yaml";

    private TranslationFile() {}

    /**
     * The German words in this jar.
     *
     * @throws BrokenCatalogueException with every problem
     */
    public static Translation german() {
        try (InputStream yaml = TranslationFile.class.getResourceAsStream("/exercises/" + GERMAN)) {
            if (yaml == null) {
                throw new BrokenCatalogueException(List.of(GERMAN + " is missing from the jar"));
            }
            return read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Translation read(InputStream yaml) {
        List<String> problems = new ArrayList<>();
        var file = new Entry(GERMAN, CatalogueFile.parse(GERMAN, yaml), problems);
        file.text("catalogue");
        file.text("language");
        var translation = new Translation(
                file.text("warmUp"),
                file.text("physicianFirst"),
                file.texts("painRule"),
                byKey(file.entries("exercises", "code", TranslationFile::exercise)),
                byKey(file.entries("programmes", "condition", TranslationFile::programme)));
        file.requireNothingElse();
        if (!problems.isEmpty()) {
            throw new BrokenCatalogueException(problems);
        }
        return translation;
    }

    private static Map.Entry<String, ExerciseWords> exercise(Entry entry) {
        return Map.entry(entry.text("code"), new ExerciseWords(entry.text("name"), entry.texts("steps")));
    }

    private static Map.Entry<String, Map<String, String>> programme(Entry entry) {
        return Map.entry(
                entry.text("condition"),
                byKey(entry.entries("phases", "code", phase -> Map.entry(phase.text("code"), phase.text("title")))));
    }

    private static <T> Map<String, T> byKey(List<Map.Entry<String, T>> entries) {
        return entries.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }
}
