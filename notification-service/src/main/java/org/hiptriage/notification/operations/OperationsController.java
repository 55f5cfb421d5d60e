package org.hiptriage.notification.operations;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.alerts.action.FreeText;
import org.hiptriage.notification.http.JsonBody;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.operations.DeadLetter.Place;
import org.hiptriage.schemas.field.FieldProblems;
import org.hiptriage.schemas.field.ObjectFields;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What the people on call see and do. */
@RestController
@RequestMapping(path = "/api/v1/operations", produces = MediaType.APPLICATION_JSON_VALUE)
class OperationsController implements OperationsApi {
    private static final int NEWEST_OF_EACH_PARTITION = 50;

    private final TopicOffsets offsets;
    private final StoredState stored;
    private final DeadLetterTopics letters;
    private final RedeliveredLetters redeliveries;
    private final Clock clock;

    OperationsController(
            TopicOffsets offsets,
            StoredState stored,
            DeadLetterTopics letters,
            RedeliveredLetters redeliveries,
            Clock clock) {
        this.offsets = offsets;
        this.stored = stored;
        this.letters = letters;
        this.redeliveries = redeliveries;
        this.clock = clock;
    }

    /** How the system does. */
    @Override
    @GetMapping
    public Mono<OperationsReport> report() {
        return Mono.zip(
                        Mono.fromCallable(offsets::report).subscribeOn(Schedulers.boundedElastic()),
                        stored.channels(),
                        stored.openAlerts(),
                        stored.knowledge())
                .map(parts -> new OperationsReport(
                        clock.instant(), parts.getT1(), parts.getT2(), parts.getT3(), parts.getT4()));
    }

    /** The newest dead letters, newest first. */
    @Override
    @GetMapping("/dead-letters")
    public Mono<DeadLetters> deadLetters() {
        return Mono.fromCallable(() -> letters.newest(NEWEST_OF_EACH_PARTITION))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(redeliveries::of)
                .map(DeadLetters::new);
    }

    /** Sends one to where it came from. */
    @Override
    @PostMapping(
            path = "/dead-letters/{topic}/{partition}/{offset}/redelivery",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<Redelivered> redelivery(
            @PathVariable String topic,
            @PathVariable String partition,
            @PathVariable String offset,
            @RequestBody byte[] body) {
        Place place = place(topic, partition, offset);
        return redeliveries.redeliver(place, by(body)).map(Redelivered::new);
    }

    private static Place place(String topic, String partition, String offset) {
        if (!DeadLetterTopics.isOne(topic)) {
            throw Refusal.badRequest("topic", "must be a dead-letter topic, for example symptom-events.dlt");
        }
        return new Place(
                topic,
                (int) number("partition", partition, Integer.MAX_VALUE),
                number("offset", offset, Long.MAX_VALUE));
    }

    private static long number(String field, String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, as a number out of range is.
        }
        throw Refusal.badRequest(field, "must be a whole number, 0 or above");
    }

    private static String by(byte[] body) {
        var problems = new FieldProblems();
        var fields = new ObjectFields(JsonBody.object(body), problems);
        fields.require("by", FreeText.NAME);
        Optional<String> by = fields.text("by", FreeText::isName, FreeText.NAME).map(String::strip);
        fields.refuseOthersThan(List.of("by"), "this action");
        if (by.isEmpty() || !problems.isEmpty()) {
            throw Refusal.wrongFields(problems.listed());
        }
        return by.get();
    }
}
