package org.hiptriage.vignettes.verdict;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiptriage.events.PossibleCondition;
import org.hiptriage.events.RaisedFlag;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.schemas.assessment.AssessmentJson;
import org.hiptriage.schemas.assessment.Reading;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.stream.event.Triage;
import org.hiptriage.vignettes.story.BrokenStoryException;
import org.hiptriage.vignettes.story.Vignette;

/** Puts vignettes through the reader of the edge, the rules and the writer of results: all that a runner's answers go through but Kafka. */
public final class Examination {
    private static final Instant OBSERVED_AT = Instant.parse("2026-11-20T06:30:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    private final Triage triage;

    /** Asks these packs. */
    public Examination(Knowledge knowledge) {
        this.triage = new Triage(new TriageRules(knowledge), Clock.fixed(OBSERVED_AT, ZoneOffset.UTC));
    }

    /**
     * What the rules say of each.
     *
     * @throws BrokenStoryException where the edge would refuse the answers
     */
    public List<Verdict> of(List<Vignette> vignettes) {
        return vignettes.stream().map(this::of).toList();
    }

    private Verdict of(Vignette vignette) {
        TriageCompleted result = triage.of(event(vignette)).result();
        return new Verdict(
                vignette,
                Level.valueOf(result.getLevel().name()),
                Optional.ofNullable(result.getTimeFrame()),
                result.getRedFlags().stream().map(RaisedFlag::getCode).toList(),
                List.copyOf(result.getCouldNotRuleOut()),
                result.getConditions().stream().map(PossibleCondition::getCode).toList());
    }

    /**
     * The assessment of a vignette as the edge reads it.
     *
     * @throws BrokenStoryException where the edge would refuse the answers
     */
    public static SymptomsReported event(Vignette vignette) {
        Map<String, Object> body = new LinkedHashMap<>(vignette.assessment());
        body.put("runnerId", "vignette");
        body.put("observedAt", OBSERVED_AT.toString());
        Reading reading = AssessmentJson.read(JSON.<ObjectNode>valueToTree(body), OBSERVED_AT, "/vignettes");
        if (reading instanceof Reading.Accepted accepted) {
            return accepted.event();
        }
        throw new BrokenStoryException(
                vignette.id(), ((Reading.Refused) reading).problem().errors().toString());
    }
}
