package org.hiptriage.schemas.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hiptriage.events.DatedScore;
import org.hiptriage.events.DerivedFinding;
import org.hiptriage.events.PainTrend;

/** The parts of the result that tell what the runner's history shows. */
final class HistoryJson {
    private HistoryJson() {}

    static List<Map<String, Object>> derived(List<DerivedFinding> findings) {
        return findings.stream().map(HistoryJson::derived).toList();
    }

    static Map<String, Object> trend(PainTrend trend) {
        var json = new LinkedHashMap<String, Object>();
        json.put("direction", trend.getDirection().name());
        json.put("from", score(trend.getFrom()));
        json.put("to", score(trend.getTo()));
        json.put("because", trend.getBecause());
        return json;
    }

    private static Map<String, Object> derived(DerivedFinding finding) {
        var json = new LinkedHashMap<String, Object>();
        json.put("finding", finding.getFinding());
        json.put("because", finding.getBecause());
        if (finding.getContradicts()) {
            json.put("contradicts", true);
        }
        return json;
    }

    private static Map<String, Object> score(DatedScore score) {
        var json = new LinkedHashMap<String, Object>();
        json.put("painScore", score.getPainScore());
        json.put("on", score.getOn().toString());
        return json;
    }
}
