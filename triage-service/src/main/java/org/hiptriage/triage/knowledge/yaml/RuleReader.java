package org.hiptriage.triage.knowledge.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.Precaution;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.Suspicion;
import org.hiptriage.triage.knowledge.TimeFrame;
import org.hiptriage.triage.knowledge.yaml.node.Entry;
import org.hiptriage.triage.knowledge.yaml.node.Value;

/** Reads red flags, suspicions and precautions. */
final class RuleReader {

    private static final Map<String, Level> LEVELS = new LinkedHashMap<>();
    private static final Map<String, TimeFrame> TIME_FRAMES = new LinkedHashMap<>();

    static {
        LEVELS.put(Level.SEE_DOCTOR.name(), Level.SEE_DOCTOR);
        LEVELS.put(Level.URGENT_CARE.name(), Level.URGENT_CARE);
        for (TimeFrame timeFrame : TimeFrame.values()) {
            TIME_FRAMES.put(timeFrame.iso(), timeFrame);
        }
    }

    private final Scope scope;
    private final CriterionReader criteria;

    RuleReader(Scope scope) {
        this.scope = scope;
        this.criteria = new CriterionReader(scope);
    }

    RedFlag redFlag(Entry entry) {
        RedFlag.Urgency urgency = urgency(entry);
        return new RedFlag(
                scope.code(entry, "red flag"),
                urgency,
                entry.text("reason"),
                entry.oneOrNone("running", "none").equals("none"),
                criteria.read(entry.value("raisedBy")),
                entry.oneOrNone("unknown", "could-not-rule-out").equals("could-not-rule-out"),
                escalations(entry, urgency),
                scope.sources(entry),
                scope.pack().extension());
    }

    private List<RedFlag.Escalation> escalations(Entry entry, RedFlag.Urgency base) {
        List<RedFlag.Escalation> escalations = new ArrayList<>();
        for (Value item : entry.optionalItems("escalates")) {
            item.entry("when", "level", "timeFrame", "action").ifPresent(escalation -> {
                RedFlag.Urgency urgency = urgency(escalation);
                if (urgency.level().compareTo(base.level()) < 0
                        || (urgency.level() == base.level()
                                && urgency.timeFrame().compareTo(base.timeFrame()) > 0)) {
                    item.problem("An escalation cannot be less urgent than its red flag; raise it or leave it out.");
                }
                escalations.add(new RedFlag.Escalation(criteria.read(escalation.value("when")), urgency));
            });
        }
        return List.copyOf(escalations);
    }

    private static RedFlag.Urgency urgency(Entry entry) {
        Level level = entry.oneOf("level", LEVELS);
        TimeFrame timeFrame = entry.oneOf("timeFrame", TIME_FRAMES);
        return new RedFlag.Urgency(level, timeFrame, entry.text("action"));
    }

    Suspicion suspicion(Entry entry) {
        String unless = entry.text("unless");
        List<String> codes = scope.redFlags().stream().map(RedFlag::code).collect(Collectors.toList());
        if (!unless.isEmpty() && !codes.contains(unless)) {
            entry.problem("unless", "There is no red flag '" + unless + "'; correct the code.");
        }
        List<Value> ask = entry.items("ask");
        if (ask.isEmpty() && entry.optional("ask").isPresent()) {
            entry.problem("ask", "There is nothing to ask here; name at least one finding.");
        }
        List<Integer> bits = new ArrayList<>();
        ask.forEach(value -> scope.finding(value).ifPresent(bits::add));
        return new Suspicion(
                scope.code(entry, "suspicion"),
                criteria.read(entry.value("when")),
                List.copyOf(bits),
                codes.indexOf(unless),
                entry.text("running"),
                scope.sources(entry),
                scope.pack().extension());
    }

    Precaution precaution(Entry entry) {
        return new Precaution(
                scope.code(entry, "precaution"),
                criteria.read(entry.value("when")),
                entry.text("meaning"),
                scope.sources(entry));
    }
}
