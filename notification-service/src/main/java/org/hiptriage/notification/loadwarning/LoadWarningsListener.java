package org.hiptriage.notification.loadwarning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hiptriage.events.LoadWarningRaised;
import org.hiptriage.notification.delivery.ToldPrompt;
import org.hiptriage.notification.delivery.inbox.Decision;
import org.hiptriage.notification.delivery.inbox.TopicListener;
import org.hiptriage.notification.delivery.runner.KnownRunner;
import org.hiptriage.notification.delivery.runner.RunnerChanges;
import org.hiptriage.notification.delivery.runner.RunnerQuestion;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.runs.RunLimits;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes load warnings in: told to a runner who did not opt out and of whom no alert is open. */
@Component
class LoadWarningsListener implements TopicListener<LoadWarningRaised> {
    private final JsonMapper json;

    LoadWarningsListener(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Topic<LoadWarningRaised> topic() {
        return Topics.LOAD_WARNINGS;
    }

    @Override
    public UUID eventIdOf(LoadWarningRaised event) {
        return event.getEventId();
    }

    @Override
    public String runnerIdOf(LoadWarningRaised event) {
        return event.getRunnerId();
    }

    /** Numbers that make no sense would be read by a person. */
    @Override
    public List<FieldProblem> problemsOf(LoadWarningRaised event, Instant now) {
        return Stream.of(
                        distance("distanceMeters", event.getDistanceMeters()),
                        distance("longestBeforeMeters", event.getLongestBeforeMeters()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<FieldProblem> distance(String field, double meters) {
        return meters > 0 && RunLimits.isDistance(meters)
                ? Optional.empty()
                : Optional.of(new FieldProblem(field, "must be above 0 and the distance of a run in metres"));
    }

    @Override
    public Instant receivedAtOf(LoadWarningRaised event) {
        return event.getReceivedAt();
    }

    @Override
    public Decision take(LoadWarningRaised event) {
        LoadWarning warning = LoadWarning.of(event);
        return new Decision(RunnerQuestion.NOTHING_MORE, known -> changes(warning, known));
    }

    private RunnerChanges changes(LoadWarning warning, KnownRunner known) {
        // Beside a warning sign that waits for a clinician, one about training would only distract.
        boolean isTold = known.wantsLoadWarnings() && known.openAlerts().isEmpty();
        Optional<ToldPrompt> prompt = Optional.of(warning)
                .filter(told -> isTold)
                .map(told -> ToldPrompt.of(
                        told.notificationId(), Optional.empty(), told.kind(), json.writeValueAsString(told)));
        return new RunnerChanges(
                warning.runnerId(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                prompt.map(ToldPrompt::notification),
                prompt.flatMap(ToldPrompt::entry).stream().toList());
    }
}
