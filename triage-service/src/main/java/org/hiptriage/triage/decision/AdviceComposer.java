package org.hiptriage.triage.decision;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiptriage.triage.condition.Conditions;
import org.hiptriage.triage.condition.Kept;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.Suspicion;
import org.hiptriage.triage.knowledge.advice.ConditionAdvice;
import org.hiptriage.triage.knowledge.advice.GeneralAdvice;
import org.hiptriage.triage.knowledge.advice.Recovery;
import org.hiptriage.triage.knowledge.advice.Sourced;
import org.hiptriage.triage.redflag.RaisedFlag;
import org.hiptriage.triage.redflag.RaisedFlags;

/** Composes advice that satisfies every condition kept, and gives way to what is urgent. */
record AdviceComposer(GeneralAdvice general, Conditions conditions) {

    Advice compose(RaisedFlags flags, List<Kept> kept, List<Suspicion> suspicions, Basis.Need need) {
        boolean seen = need == Basis.Need.SEEN && flags.level() == Level.SELF_CARE;
        boolean rest = flags.noRunning() || flags.level() == Level.URGENT_CARE;
        Set<String> avoid = codes(kept, ConditionAdvice::avoid);
        Set<String> crossTraining = rest || seen ? Set.of() : suitingAll(kept);
        return new Advice(
                now(flags, need, seen),
                seen ? general.asTheClinicianSaid().text() : running(flags, kept, suspicions, rest),
                crossTraining.stream().filter(code -> !avoid.contains(code)).toList(),
                List.copyOf(avoid),
                // Nobody who should be seen at once is sent to treat it first.
                flags.level() == Level.URGENT_CARE
                        ? List.of()
                        : texts(kept, ConditionAdvice::treatment, general.treatment()),
                texts(kept, ConditionAdvice::prevention, general.prevention()),
                recovery(kept));
    }

    /** The questions again, where they are needed, but nobody who should be seen at once is sent to answer them first. */
    private String now(RaisedFlags flags, Basis.Need need, boolean seen) {
        String first = seen ? general.asTheClinicianSaid().text() : now(flags);
        return need == Basis.Need.NONE || flags.level() == Level.URGENT_CARE
                ? first
                : general.assessmentNeeded().text() + " " + first;
    }

    /** What each of the most urgent flags says, for none may hide another; without one, what the level says. */
    private String now(RaisedFlags flags) {
        String actions = flags.raised().stream()
                .filter(flag -> flag.level() == flags.level())
                .filter(flag -> flags.timeFrame().equals(Optional.of(flag.timeFrame())))
                .map(RaisedFlag::action)
                .distinct()
                .collect(Collectors.joining(" "));
        return actions.isEmpty() ? text(general.now(), flags.level()) : actions;
    }

    private String running(RaisedFlags flags, List<Kept> kept, List<Suspicion> suspicions, boolean rest) {
        if (rest) {
            return text(general.running(), Level.URGENT_CARE);
        }
        if (!suspicions.isEmpty()) {
            return suspicions.stream().map(Suspicion::running).distinct().collect(Collectors.joining(" "));
        }
        if (flags.level() != Level.SELF_CARE || kept.isEmpty()) {
            return text(general.running(), flags.level());
        }
        if (kept.size() == 1) {
            return kept.get(0).condition().advice().running().text();
        }
        return kept.stream()
                .map(Kept::condition)
                .map(condition ->
                        condition.name() + ": " + condition.advice().running().text())
                .collect(Collectors.joining(" "));
    }

    /** Spans the first condition and those that tie with it: which of them it is makes the difference. */
    private Optional<RecoveryWeeks> recovery(List<Kept> kept) {
        List<Recovery> tied = kept.stream()
                .filter(each -> conditions.ties(kept.get(0), each))
                .map(each -> each.condition().advice().recovery())
                .toList();
        if (tied.isEmpty()) {
            return Optional.empty();
        }
        int min = tied.stream().mapToInt(Recovery::minWeeks).min().orElseThrow();
        OptionalInt max = tied.stream().allMatch(each -> each.maxWeeks().isPresent())
                ? tied.stream().mapToInt(each -> each.maxWeeks().orElseThrow()).max()
                : OptionalInt.empty();
        return Optional.of(new RecoveryWeeks(min, max));
    }

    /** An activity that a source offers for one condition is no advice for another that it does not name it for. */
    private static Set<String> suitingAll(List<Kept> kept) {
        Set<String> suiting = codes(kept, ConditionAdvice::crossTraining);
        kept.forEach(each -> suiting.retainAll(codes(List.of(each), ConditionAdvice::crossTraining)));
        return suiting;
    }

    private static Set<String> codes(List<Kept> kept, Function<ConditionAdvice, List<Sourced>> part) {
        return kept.stream()
                .flatMap(each -> part.apply(each.condition().advice()).stream())
                .map(Sourced::text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> texts(
            List<Kept> kept, Function<ConditionAdvice, List<Sourced>> part, List<Sourced> always) {
        return Stream.concat(
                        kept.stream().map(each -> part.apply(each.condition().advice())), Stream.of(always))
                .flatMap(Collection::stream)
                .map(Sourced::text)
                .distinct()
                .toList();
    }

    private static String text(Map<Level, Sourced> byLevel, Level level) {
        Sourced sourced = byLevel.get(level);
        if (sourced == null) {
            throw new IllegalStateException("The packs have no general advice for " + level);
        }
        return sourced.text();
    }
}
