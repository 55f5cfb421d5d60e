package org.hiptriage.notification.exerciseplan.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hiptriage.notification.exerciseplan.catalogue.PainBand;
import org.hiptriage.notification.exerciseplan.catalogue.Translation;
import org.hiptriage.notification.exerciseplan.catalogue.Translation.ExerciseWords;
import org.hiptriage.notification.exerciseplan.composition.Plan;
import org.hiptriage.notification.exerciseplan.composition.PlannedExercise;
import org.hiptriage.notification.exerciseplan.composition.PlannedPhase;
import org.hiptriage.notification.exerciseplan.schedule.Session;

/** What a calendar entry of a session says: all that one needs to do it, also without the network. */
final class SessionText {
    private static final String PARAGRAPH = "\n\n";

    private final Plan plan;
    private final CalendarWords words;
    private final Optional<Translation> translation;

    SessionText(Plan plan, CalendarWords words, Optional<Translation> translation) {
        this.plan = plan;
        this.words = words;
        this.translation = translation;
    }

    String summary(Session session) {
        return words.summary().formatted(phase(session).map(this::title).orElse(session.phase()));
    }

    String description(Session session) {
        List<String> exercises = phase(session).map(PlannedPhase::exercises).orElse(List.of());
        List<PlannedExercise> known = plan.exercises().stream()
                .filter(exercise -> exercises.contains(exercise.code()))
                .sorted(Comparator.comparingInt(exercise -> exercises.indexOf(exercise.code())))
                .toList();
        return Stream.of(
                        Stream.of(words.warmUp()
                                .formatted(
                                        plan.warmUp().minutes(),
                                        translation
                                                .map(Translation::warmUp)
                                                .orElse(plan.warmUp().text()))),
                        IntStream.range(0, known.size()).mapToObj(i -> exercise(i + 1, known.get(i))),
                        painRule().stream(),
                        Stream.of(
                                translation
                                        .map(Translation::physicianFirst)
                                        .orElse(plan.physicianFirst().text()),
                                words.noAdvice()))
                .flatMap(paragraphs -> paragraphs)
                .collect(Collectors.joining(PARAGRAPH));
    }

    /** A phase that comes twice may have other exercises the second time. */
    private Optional<PlannedPhase> phase(Session session) {
        List<PlannedPhase> named = plan.phases().stream()
                .filter(phase -> phase.code().equals(session.phase()))
                .toList();
        return named.stream()
                .filter(phase -> phase.fromWeek() <= session.week() && session.week() <= phase.toWeek())
                .reduce((earlier, later) -> later)
                .or(() -> named.stream().findFirst());
    }

    private String title(PlannedPhase phase) {
        return translation
                .flatMap(other -> other.phase(plan.programme(), phase.code()))
                .orElse(phase.title());
    }

    private String exercise(int number, PlannedExercise exercise) {
        Optional<ExerciseWords> other = translation.flatMap(words -> words.exercise(exercise.code()));
        List<String> steps = other.map(ExerciseWords::steps).orElse(exercise.steps());
        return Stream.concat(
                        Stream.of(number + ". " + other.map(ExerciseWords::name).orElse(exercise.name()) + ": "
                                + dose(exercise)),
                        steps.stream().map(step -> "- " + step))
                .collect(Collectors.joining("\n"));
    }

    private String dose(PlannedExercise exercise) {
        List<String> parts = new ArrayList<>();
        parts.add(
                exercise.repetitions().isPresent()
                        ? words.setsOfRepetitions()
                                .formatted(
                                        exercise.sets(), exercise.repetitions().getAsInt())
                        : words.times().formatted(exercise.sets()));
        exercise.holdSeconds().ifPresent(seconds -> parts.add(words.hold().formatted(seconds)));
        if (exercise.perLeg()) {
            parts.add(words.perLeg());
        }
        return String.join(", ", parts);
    }

    private Optional<String> painRule() {
        List<PainBand> bands = plan.painRule();
        if (bands.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(words.painRule() + "\n"
                + IntStream.range(0, bands.size())
                        .mapToObj(i -> words.painBand()
                                .formatted(bands.get(i).from(), bands.get(i).to(), meaning(i)))
                        .collect(Collectors.joining("\n")));
    }

    private String meaning(int band) {
        return translation
                .map(Translation::painRule)
                .filter(meanings -> meanings.size() == plan.painRule().size())
                .map(meanings -> meanings.get(band))
                .orElseGet(() -> plan.painRule().get(band).meaning());
    }
}
