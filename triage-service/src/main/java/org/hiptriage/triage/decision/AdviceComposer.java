package org.hiptriage.triage.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hiptriage.triage.condition.Conditions;
import org.hiptriage.triage.condition.Kept;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.Suspicion;
import org.hiptriage.triage.knowledge.advice.GeneralAdvice;
import org.hiptriage.triage.knowledge.advice.Sourced;
import org.hiptriage.triage.redflag.RaisedFlag;
import org.hiptriage.triage.redflag.RaisedFlags;

/** Composes advice that satisfies every condition kept, and gives way to what is urgent. */
final class AdviceComposer {

    private final GeneralAdvice general;
    private final Conditions conditions;
    private final List<Condition> known;
    private final List<AdviceParts> prepared;

    /** With what none, one and two conditions have to say written down beforehand, where conditions are looked up at all. */
    AdviceComposer(Knowledge knowledge, Conditions conditions) {
        this.general = knowledge.general();
        this.conditions = conditions;
        this.known = knowledge.conditions();
        List<AdviceParts> parts = new ArrayList<>();
        if (conditions.areLookedUp()) {
            parts.add(AdviceParts.of(general, List.of()));
            known.forEach(one -> parts.add(AdviceParts.of(general, List.of(one))));
            known.forEach(first -> known.forEach(second -> parts.add(AdviceParts.of(general, List.of(first, second)))));
        }
        this.prepared = List.copyOf(parts);
    }

    Advice compose(RaisedFlags flags, List<Kept> kept, List<Suspicion> suspicions, Basis.Need need) {
        AdviceParts parts = parts(kept);
        boolean urgent = flags.level() == Level.URGENT_CARE;
        boolean seen = need == Basis.Need.SEEN && flags.level() == Level.SELF_CARE;
        boolean rest = urgent || flags.noRunning();
        return new Advice(
                now(flags, need, seen),
                seen ? general.asTheClinicianSaid().text() : running(flags, kept, parts, suspicions, rest),
                rest || seen ? List.of() : parts.crossTraining(),
                parts.avoid(),
                // Nobody who should be seen at once is sent to treat it first.
                urgent ? List.of() : parts.treatment(),
                parts.prevention(),
                tied(kept) == kept.size()
                        ? parts.recovery()
                        : parts(kept.subList(0, tied(kept))).recovery());
    }

    /** How many there are from the first on that tie with it: which of them it is makes the difference to recovery. */
    private int tied(List<Kept> kept) {
        int tied = 0;
        while (tied < kept.size() && conditions.ties(kept.get(0), kept.get(tied))) {
            tied++;
        }
        return tied;
    }

    private AdviceParts parts(List<Kept> kept) {
        if (prepared.isEmpty() || kept.size() > 2) {
            return AdviceParts.of(general, kept.stream().map(Kept::condition).toList());
        }
        int place = 0;
        for (Kept each : kept) {
            place = place * known.size() + 1 + numberOf(each.condition());
        }
        return prepared.get(place);
    }

    private int numberOf(Condition condition) {
        int number = 0;
        while (!known.get(number).code().equals(condition.code())) {
            number++;
        }
        return number;
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
        List<String> actions = new ArrayList<>(flags.raised().size());
        for (RaisedFlag flag : flags.raised()) {
            boolean mostUrgent =
                    flag.level() == flags.level() && flags.timeFrame().orElseThrow() == flag.timeFrame();
            if (mostUrgent && !actions.contains(flag.action())) {
                actions.add(flag.action());
            }
        }
        return switch (actions.size()) {
            case 0 -> text(general.now(), flags.level());
            case 1 -> actions.get(0);
            default -> String.join(" ", actions);
        };
    }

    private String running(
            RaisedFlags flags, List<Kept> kept, AdviceParts parts, List<Suspicion> suspicions, boolean rest) {
        if (rest) {
            return text(general.running(), Level.URGENT_CARE);
        }
        if (!suspicions.isEmpty()) {
            return suspicions.stream().map(Suspicion::running).distinct().collect(Collectors.joining(" "));
        }
        return flags.level() != Level.SELF_CARE || kept.isEmpty()
                ? text(general.running(), flags.level())
                : parts.running();
    }

    private static String text(Map<Level, Sourced> byLevel, Level level) {
        return Optional.ofNullable(byLevel.get(level))
                .map(Sourced::text)
                .orElseThrow(() -> new IllegalStateException("The packs have no general advice for " + level));
    }
}
