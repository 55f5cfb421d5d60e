package org.hiptriage.schemas.result;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hiptriage.events.Advice;
import org.hiptriage.events.OutcomeChange;
import org.hiptriage.events.PlanConstraints;
import org.hiptriage.events.RecoveryWeeks;

/** The parts of the result JSON that tell what to do and what would change it. */
final class AdviceJson {
    private AdviceJson() {}

    static Map<String, Object> advice(Advice advice) {
        var json = new LinkedHashMap<String, Object>();
        json.put("now", advice.getNow());
        json.put("running", advice.getRunning());
        json.put("crossTraining", advice.getCrossTraining());
        json.put("avoid", advice.getAvoid());
        json.put("treatment", advice.getTreatment());
        json.put("prevention", advice.getPrevention());
        Optional.ofNullable(advice.getRecoveryWeeks()).ifPresent(weeks -> json.put("recoveryWeeks", weeks(weeks)));
        return json;
    }

    static Map<String, Object> change(OutcomeChange change) {
        var gives = new LinkedHashMap<String, Object>();
        Optional.ofNullable(change.getLevel()).ifPresent(level -> gives.put("level", level.name()));
        Optional.ofNullable(change.getCondition()).ifPresent(code -> gives.put("condition", code));
        var json = new LinkedHashMap<String, Object>();
        json.put("change", ResultJson.answers(change.getChange()));
        json.put("gives", gives);
        return json;
    }

    static Map<String, Object> planning(PlanConstraints planning) {
        var json = new LinkedHashMap<String, Object>();
        Optional.ofNullable(planning.getPainScore()).ifPresent(score -> json.put("painScore", score));
        json.put("precautions", planning.getPrecautions());
        json.put("holds", planning.getHolds());
        Optional.ofNullable(planning.getZone()).ifPresent(zone -> json.put("zone", zone));
        return json;
    }

    private static Map<String, Object> weeks(RecoveryWeeks weeks) {
        var json = new LinkedHashMap<String, Object>();
        json.put("min", weeks.getMin());
        Optional.ofNullable(weeks.getMax()).ifPresent(max -> json.put("max", max));
        return json;
    }
}
