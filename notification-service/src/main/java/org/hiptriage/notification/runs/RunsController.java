package org.hiptriage.notification.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.http.Page;
import org.hiptriage.notification.http.PageRequest;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.http.RunnerId;
import org.hiptriage.notification.runs.rule.Recording;
import org.hiptriage.notification.runs.rule.Session;
import org.hiptriage.notification.runs.rule.Spike;
import org.hiptriage.notification.runs.rule.SpikeRule;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** A runner's recorded runs. */
@RestController
class RunsController implements RunsApi {
    private static final int MOST_WEEKS = 52;
    private static final Comparator<Session> NEWEST_FIRST =
            Comparator.comparing(Session::counted, Recording.IN_ORDER.reversed());
    /** What is read beyond the runs that are looked at: the other recordings of the first of them. */
    private static final Duration SLACK = Duration.ofHours(1);

    private final RunRecordings recordings;
    private final SpikeRule spikeRule;
    private final JsonMapper json;

    RunsController(RunRecordings recordings, RunsSettings settings, JsonMapper json) {
        this.recordings = recordings;
        this.spikeRule = settings.spikeRule();
        this.json = json;
    }

    /** The sessions of the last weeks (1 to 52), newest first, each once however many sources recorded it. */
    @Override
    @GetMapping(path = "/api/v1/runners/{runnerId}/runs", produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<String> newestFirst(
            @PathVariable String runnerId,
            @RequestParam(defaultValue = "12") String weeks,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<String> limit) {
        RunnerId.require(runnerId);
        Instant from = Instant.now().minus(Duration.ofDays(7L * weeks(weeks)));
        PageRequest<RunPosition> page = PageRequest.of(cursor, limit, RunPosition::parse);
        return recordings
                .since(runnerId, from.minus(spikeRule.window()).minus(SLACK))
                .collectList()
                .map(found -> json(Session.of(found), from, page));
    }

    private String json(List<Session> sessions, Instant from, PageRequest<RunPosition> page) {
        Map<UUID, Spike> spikes = spikeRule.in(sessions);
        List<Session> wanted = sessions.stream()
                .filter(session -> !session.counted().startedAt().isBefore(from))
                .filter(session -> page.after()
                        .filter(after -> !after.isBefore(RunPosition.of(session.counted())))
                        .isEmpty())
                .sorted(NEWEST_FIRST)
                .limit(page.toFetch())
                .toList();
        return Page.json(
                wanted,
                page.limit(),
                session -> json.writeValueAsString(RunItem.of(session, spikes)),
                session -> RunPosition.of(session.counted()).parts());
    }

    private static int weeks(String text) {
        try {
            int weeks = Integer.parseInt(text);
            if (weeks >= 1 && weeks <= MOST_WEEKS) {
                return weeks;
            }
        } catch (NumberFormatException e) {
            // Refused below, as a number out of range is.
        }
        throw Refusal.badRequest("weeks", "must be a whole number from 1 to " + MOST_WEEKS);
    }
}
