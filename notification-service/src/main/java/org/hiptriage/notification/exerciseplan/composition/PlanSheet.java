package org.hiptriage.notification.exerciseplan.composition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiptriage.notification.exerciseplan.catalogue.Catalogue;
import org.hiptriage.notification.exerciseplan.catalogue.Programme;
import org.hiptriage.notification.exerciseplan.catalogue.Source;
import org.hiptriage.notification.exerciseplan.course.Basis;
import org.hiptriage.notification.exerciseplan.course.Course;
import org.hiptriage.notification.exerciseplan.schedule.Segment;

/** Writes a plan out: the words of the catalogue around the dates of the course. */
final class PlanSheet {
    private static final String EXTENSION = "ext:";

    private PlanSheet() {}

    static Plan of(Course course, Selection selection, Catalogue catalogue) {
        Basis basis = course.basis();
        List<PlannedPhase> phases = phases(course, selection.programme());
        List<PlannedExercise> exercises = phases.stream()
                .flatMap(phase -> phase.exercises().stream())
                .distinct()
                .flatMap(code -> Optional.ofNullable(catalogue.exercises().get(code)).stream())
                .map(PlannedExercise::of)
                .toList();
        boolean painRuleHolds = catalogue.painRuleNotWith().stream().noneMatch(basis.cautions()::contains);
        return new Plan(
                course.state(),
                course.heldBecause(),
                course.release(),
                course.version(),
                course.startsOn(),
                course.clock().zone(),
                course.progress(),
                basis.resultId(),
                basis.assessmentId(),
                basis.runnerId(),
                basis.side(),
                basis.observedAt(),
                basis.programme(),
                basis.sharedWith(),
                catalogue.name() + " " + catalogue.version(),
                catalogue.physicianFirst(),
                catalogue.medicineNote(),
                catalogue.warmUp(),
                painRuleHolds ? catalogue.painRule() : List.of(),
                phases,
                notYet(course, selection),
                selection.leftOut(),
                exercises,
                course.sessions(),
                catalogue.returnToRun(),
                sources(phases, exercises, catalogue));
    }

    private static List<PlannedPhase> phases(Course course, Programme programme) {
        return course.all().stream()
                .flatMap(segment -> programme.phases().stream()
                        .filter(phase -> phase.code().equals(segment.phase()))
                        .map(phase -> PlannedPhase.of(phase, segment, course.startsOn())))
                .toList();
    }

    /** What neither is on nor comes: a phase that the pain is too much for, and those behind it. */
    private static List<NotYet> notYet(Course course, Selection selection) {
        Set<String> comes = course.all().stream()
                .filter(segment -> segment.to().isAfter(course.progress().since()))
                .map(Segment::phase)
                .collect(Collectors.toSet());
        return selection.notYet().stream()
                .filter(phase -> !comes.contains(phase.phase()))
                .toList();
    }

    private static Map<String, Source> sources(
            List<PlannedPhase> phases, List<PlannedExercise> exercises, Catalogue catalogue) {
        Map<String, Source> cited = new TreeMap<>();
        Stream.of(
                        catalogue.physicianFirst().sources().stream(),
                        catalogue.medicineNote().sources().stream(),
                        catalogue.warmUp().sources().stream(),
                        catalogue.painRule().stream().flatMap(band -> band.sources().stream()),
                        phases.stream().flatMap(phase -> phase.sources().stream()),
                        exercises.stream().flatMap(exercise -> exercise.sources().stream()),
                        catalogue.returnToRun().stream().flatMap(step -> step.sources().stream()))
                .flatMap(keys -> keys)
                .filter(key -> key.startsWith(EXTENSION))
                .map(key -> key.substring(EXTENSION.length()))
                .forEach(key -> Optional.ofNullable(catalogue.sources().get(key))
                        .ifPresent(source -> cited.put(EXTENSION + key, source)));
        return cited;
    }
}
