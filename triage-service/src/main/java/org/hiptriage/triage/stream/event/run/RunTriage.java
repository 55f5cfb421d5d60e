package org.hiptriage.triage.stream.event.run;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.decision.review.Outcome;
import org.hiptriage.triage.decision.review.RunReview;
import org.hiptriage.triage.decision.review.Situation;
import org.hiptriage.triage.history.run.Run;
import org.hiptriage.triage.history.run.RunLog;
import org.hiptriage.triage.stream.event.GivenOutcome;
import org.hiptriage.triage.stream.event.KnownRunner;
import org.hiptriage.triage.stream.event.ResultWriter;
import org.hiptriage.triage.stream.event.RunnerZone;
import org.hiptriage.triage.stream.event.SymptomsReader;
import org.hiptriage.triage.stream.event.Triaged;

/** One recorded run in, what follows from it out: a result where it changes one, else perhaps a warning, mostly nothing. */
public final class RunTriage {
    private final TriageRules rules;
    private final RunReview review;
    private final SymptomsReader reader;
    private final ResultWriter writer;
    private final Clock clock;

    /** By these rules. */
    public RunTriage(TriageRules rules, Clock clock) {
        this.rules = rules;
        this.review = new RunReview(rules);
        this.reader = new SymptomsReader(rules.knowledge().findings());
        this.writer = new ResultWriter(rules.knowledge().packs());
        this.clock = clock;
    }

    /**
     * What a valid run comes to.
     *
     * @throws RuntimeException where a rule fails: the run is then not taken in, so that it cannot keep later reports from
     *     being decided
     */
    public RunEffect of(RunRecorded event, KnownRunner known) {
        Run run = RunReader.read(event);
        RunLog before = known.runs();
        RunLog after = before.with(run);
        if (after.equals(before)) {
            return new RunEffect(before, false, Optional.empty(), Optional.empty());
        }
        Optional<Complaint> complaint = known.newestAssessment()
                .map(newest -> complaint(newest, known))
                .filter(open -> review.goesOn(open.situation(), receivedAt(event)));
        return new RunEffect(
                after,
                true,
                complaint.flatMap(open -> again(event, run, open, before, after)),
                complaint.isPresent()
                        ? Optional.empty()
                        : rules.history()
                                .load()
                                .warning(before, after, run, known.lastWarnedStart())
                                .map(spike -> LoadWarningWriter.warning(event, spike)));
    }

    private Optional<Triaged> again(RunRecorded event, Run run, Complaint open, RunLog before, RunLog after) {
        return review.again(open.situation(), before, after, run).flatMap(decision -> {
            Outcome outcome = Outcome.of(decision);
            GivenOutcome stands =
                    open.stands().orElseGet(() -> given(open, Outcome.of(review.decide(open.situation(), before))));
            if (!stands.givesWayTo(outcome)) {
                return Optional.empty();
            }
            var result =
                    writer.resultOfRun(event, open.newest(), open.situation().observedAt(), decision, clock.instant());
            return Optional.of(new Triaged(result, writer.alert(result), Optional.of(given(open, outcome))));
        });
    }

    private Complaint complaint(SymptomsReported newest, KnownRunner known) {
        return new Complaint(
                newest,
                Situation.of(reader.read(newest), known.checkIns(), known.assessments(), RunnerZone.of(newest)),
                known.stands().filter(given -> given.assessmentId().equals(newest.getAssessmentId())));
    }

    /** By a publisher's clock as far as it can be right: a repeat years later then decides as the first one did. */
    private Instant receivedAt(RunRecorded event) {
        Instant now = clock.instant();
        return event.getReceivedAt().isBefore(now) ? event.getReceivedAt() : now;
    }

    private static GivenOutcome given(Complaint open, Outcome outcome) {
        return GivenOutcome.of(open.newest().getAssessmentId(), outcome);
    }

    /** The newest assessment, how it stands with it, and what its last result said; empty where that is not remembered. */
    private record Complaint(SymptomsReported newest, Situation situation, Optional<GivenOutcome> stands) {}
}
