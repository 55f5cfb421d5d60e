package org.hiptriage.notification.exerciseplan.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hiptriage.edge.access.Caller;
import org.hiptriage.edge.access.Scope;
import org.hiptriage.notification.exerciseplan.catalogue.Translation;
import org.hiptriage.notification.exerciseplan.catalogue.yaml.TranslationFile;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.http.RunnerId;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A runner's exercise plan as a calendar. */
@RestController
@Tag(name = "plans", description = "What a runner does about it")
class CalendarController {
    private static final String FILE = "attachment; filename=\"hip-exercises.ics\"";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final DatedPlans plans;
    private final CalendarKeys keys;
    private final Translation german = TranslationFile.german();

    CalendarController(DatedPlans plans, CalendarKeys keys) {
        this.plans = plans;
        this.keys = keys;
    }

    /**
     * The sessions of the current plan, and those that calendars have to take out again.
     *
     * @param lang en or de; else what is accepted
     * @param key that of this calendar, from who has no token
     */
    @Operation(
            summary = "The exercise plan as a calendar",
            description =
                    "RFC 5545, to be subscribed to: the sessions of the current plan, and what calendars have to take out again. `lang` is `en` or `de`, else what is accepted. Calendar programs, which send no token, bring the `key` that …/calendar gives. 404 where there is no plan, or not yet.")
    @GetMapping(path = "/api/v1/runners/{runnerId}/plan.ics", produces = "text/calendar;charset=UTF-8")
    Mono<ResponseEntity<byte[]>> calendar(
            @PathVariable String runnerId,
            @RequestParam Optional<String> lang,
            @RequestParam Optional<String> key,
            @RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        RunnerId.require(runnerId);
        CalendarLanguage language = CalendarLanguage.of(lang, accepted);
        return requireAccess(runnerId, key)
                .then(plans.of(runnerId))
                .map(plan -> answer(plan, language))
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("This runner has no exercise plan, or not yet.")));
    }

    private Mono<Void> requireAccess(String runnerId, Optional<String> key) {
        return Caller.may(Scope.RESULTS_READ, runnerId)
                .flatMap(may ->
                        may ? Mono.just(true) : Mono.justOrEmpty(key).flatMap(given -> keys.opens(given, runnerId)))
                .filter(may -> may)
                .switchIfEmpty(Mono.error(() -> new AccessDeniedException("neither a token nor a key of this runner")))
                .then();
    }

    private ResponseEntity<byte[]> answer(DatedPlan plan, CalendarLanguage language) {
        Optional<Translation> translation = language == CalendarLanguage.DE ? Optional.of(german) : Optional.empty();
        byte[] file =
                new PlanCalendar(plan, CalendarWords.in(language), translation).write(LocalDate.now(ZoneOffset.UTC));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .eTag(DigestUtils.md5DigestAsHex(file))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.CONTENT_DISPOSITION, FILE)
                .body(file);
    }
}
