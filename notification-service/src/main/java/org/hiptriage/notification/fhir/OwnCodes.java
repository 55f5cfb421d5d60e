package org.hiptriage.notification.fhir;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hiptriage.notification.exerciseplan.catalogue.yaml.CatalogueFile;
import org.hiptriage.notification.fhir.bundle.LevelWords;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.schemas.fhir.ClinicalCodes;
import org.hiptriage.schemas.fhir.CodeSystems;
import org.hiptriage.schemas.fhir.Element;

/** The code systems of results. */
final class OwnCodes {
    private OwnCodes() {}

    /** The code system with this id; empty where there is none. */
    static Optional<Element> find(String id) {
        return switch (id) {
            case "level" ->
                Optional.of(CodeSystems.resource(CodeSystems.LEVEL, "How urgent a result is", true, levels()));
            case "red-flag" ->
                Optional.of(CodeSystems.resource(
                        CodeSystems.RED_FLAG,
                        "Red flags that a result raised",
                        false,
                        ClinicalCodes.shipped().redFlags()));
            case "open-red-flag" ->
                Optional.of(CodeSystems.resource(
                        CodeSystems.OPEN_RED_FLAG,
                        "Red flags that a result could not rule out",
                        false,
                        ClinicalCodes.shipped().openRedFlags()));
            case "condition" ->
                Optional.of(
                        CodeSystems.resource(CodeSystems.CONDITION, "Possible causes of hip pain", false, causes()));
            case "exercise" ->
                Optional.of(CodeSystems.resource(CodeSystems.EXERCISE, "Exercises of plans", false, exercises()));
            default -> Optional.empty();
        };
    }

    private static Map<String, String> levels() {
        var levels = new LinkedHashMap<String, String>();
        Arrays.stream(Level.values()).forEach(level -> levels.put(level.name(), LevelWords.display(level)));
        return levels;
    }

    private static Map<String, String> causes() {
        var causes = new LinkedHashMap<String, String>();
        ClinicalCodes.shipped().conditions().forEach((code, known) -> causes.put(code, known.name()));
        return causes;
    }

    private static Map<String, String> exercises() {
        var exercises = new TreeMap<String, String>();
        CatalogueFile.shipped().exercises().forEach((code, exercise) -> exercises.put(code, exercise.name()));
        return exercises;
    }
}
