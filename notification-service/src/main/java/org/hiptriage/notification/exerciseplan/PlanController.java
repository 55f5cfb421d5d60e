package org.hiptriage.notification.exerciseplan;

import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.http.RunnerId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A runner's exercise plan. */
@RestController
class PlanController {
    private final Plans plans;

    PlanController(Plans plans) {
        this.plans = plans;
    }

    /** The current plan, active or held. */
    @GetMapping(path = "/api/v1/runners/{runnerId}/plan", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<String> plan(@PathVariable String runnerId) {
        RunnerId.require(runnerId);
        return plans.of(runnerId)
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("This runner has no exercise plan, or not yet.")));
    }
}
