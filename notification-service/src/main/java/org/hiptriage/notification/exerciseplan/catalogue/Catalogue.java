package org.hiptriage.notification.exerciseplan.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a plan is made of.
 *
 * @param name names the catalogue
 * @param version as year.month.revision
 * @param sources what each ext: key stands for
 * @param warmUp what each session begins with
 * @param physicianFirst what to do before the first session
 * @param medicineNote what to know about medicine
 * @param painRule bands that cover 0 to 10
 * @param painRuleNotWith codes of red flags and precautions with which the pain rule is not shown
 * @param exercises by code
 * @param programmes by condition; one of them is {@link Programme#GENERAL}
 * @param returnToRun the steps back to running, in order
 */
public record Catalogue(
        String name,
        String version,
        Map<String, Source> sources,
        WarmUp warmUp,
        CitedText physicianFirst,
        CitedText medicineNote,
        List<PainBand> painRule,
        List<String> painRuleNotWith,
        Map<String, Exercise> exercises,
        Map<String, Programme> programmes,
        List<ReturnStep> returnToRun) {
    public Catalogue {
        sources = Map.copyOf(sources);
        painRule = List.copyOf(painRule);
        painRuleNotWith = List.copyOf(painRuleNotWith);
        exercises = Map.copyOf(exercises);
        programmes = Map.copyOf(programmes);
        returnToRun = List.copyOf(returnToRun);
    }

    /** The programme for a condition; empty where the catalogue has none of its own. */
    public Optional<Programme> programmeFor(String condition) {
        return Optional.ofNullable(programmes.get(condition));
    }

    /** The programme that fits where no condition is kept. */
    public Programme general() {
        return programmeFor(Programme.GENERAL)
                .orElseThrow(() -> new IllegalStateException("a catalogue without a general programme"));
    }

    /** An exercise that a programme names. */
    public Exercise exercise(String code) {
        return Optional.ofNullable(exercises.get(code))
                .orElseThrow(() -> new IllegalStateException("a catalogue without exercise " + code));
    }
}
