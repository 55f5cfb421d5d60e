package org.hiptriage.triage.stream.event;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.triage.decision.TriageRules;

/** One report in, its events out, by the rules in force: the same for the stream, the preview and the check command. */
public final class Triage {
    private final TriageRules rules;
    private final SymptomsReader reader;
    private final ResultWriter writer;
    private final Clock clock;

    /** Triages by these rules. */
    public Triage(TriageRules rules, Clock clock) {
        this.rules = rules;
        this.reader = new SymptomsReader(rules.knowledge().findings());
        this.writer = new ResultWriter(rules.knowledge().packs());
        this.clock = clock;
    }

    /**
     * What a valid report comes to.
     *
     * @throws RuntimeException where a rule fails in a way that the rules themselves could not turn into a safe result
     */
    public Outcome of(SymptomsReported report) {
        TriageCompleted result = writer.result(report, rules.decide(reader.read(report), List.of()), clock.instant());
        return new Outcome(result, writer.alert(result));
    }

    /**
     * The events of one triage.
     *
     * @param alert there where a red flag was raised
     */
    public record Outcome(TriageCompleted result, Optional<RedFlagRaised> alert) {}
}
