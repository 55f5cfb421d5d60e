package org.hiptriage.triage.decision;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.advice.ConditionAdvice;
import org.hiptriage.triage.knowledge.advice.GeneralAdvice;
import org.hiptriage.triage.knowledge.advice.Recovery;
import org.hiptriage.triage.knowledge.advice.Sourced;

/**
 * What conditions have to say together, whatever else a report tells.
 *
 * @param running whether and how to run
 * @param crossTraining codes of activities that suit all of them
 * @param avoid codes of activities that any of them speaks against
 * @param treatment what the sources list as treatment
 * @param prevention what helps against a relapse
 * @param recovery spans all of them; empty without any
 */
record AdviceParts(
        String running,
        List<String> crossTraining,
        List<String> avoid,
        List<String> treatment,
        List<String> prevention,
        Optional<RecoveryWeeks> recovery) {

    /** The advice of these conditions, best first. */
    static AdviceParts of(GeneralAdvice general, List<Condition> conditions) {
        Set<String> avoid = codes(conditions, ConditionAdvice::avoid);
        return new AdviceParts(
                running(conditions),
                suitingAll(conditions).stream()
                        .filter(code -> !avoid.contains(code))
                        .toList(),
                List.copyOf(avoid),
                texts(conditions, ConditionAdvice::treatment, general.treatment()),
                texts(conditions, ConditionAdvice::prevention, general.prevention()),
                recovery(conditions));
    }

    private static String running(List<Condition> conditions) {
        if (conditions.size() == 1) {
            return conditions.get(0).advice().running().text();
        }
        return conditions.stream()
                .map(condition ->
                        condition.name() + ": " + condition.advice().running().text())
                .collect(Collectors.joining(" "));
    }

    private static Optional<RecoveryWeeks> recovery(List<Condition> conditions) {
        List<Recovery> all =
                conditions.stream().map(each -> each.advice().recovery()).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int min = all.stream().mapToInt(Recovery::minWeeks).min().orElseThrow();
        OptionalInt max = all.stream().allMatch(each -> each.maxWeeks().isPresent())
                ? all.stream().mapToInt(each -> each.maxWeeks().orElseThrow()).max()
                : OptionalInt.empty();
        return Optional.of(new RecoveryWeeks(min, max));
    }

    /** An activity that a source offers for one condition is no advice for another that it does not name it for. */
    private static Set<String> suitingAll(List<Condition> conditions) {
        Set<String> suiting = codes(conditions, ConditionAdvice::crossTraining);
        conditions.forEach(each -> suiting.retainAll(codes(List.of(each), ConditionAdvice::crossTraining)));
        return suiting;
    }

    private static Set<String> codes(List<Condition> conditions, Function<ConditionAdvice, List<Sourced>> part) {
        return conditions.stream()
                .flatMap(each -> part.apply(each.advice()).stream())
                .map(Sourced::text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> texts(
            List<Condition> conditions, Function<ConditionAdvice, List<Sourced>> part, List<Sourced> always) {
        return Stream.concat(conditions.stream().map(each -> part.apply(each.advice())), Stream.of(always))
                .flatMap(Collection::stream)
                .map(Sourced::text)
                .distinct()
                .toList();
    }
}
