package org.hiptriage.notification.exerciseplan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.http.RunnerId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A runner's exercise plan. */
@RestController
@Tag(name = "plans", description = "What a runner does about it")
class PlanController {
    private final Plans plans;

    PlanController(Plans plans) {
        this.plans = plans;
    }

    /** The current plan, active or held. */
    @Operation(
            summary = "The exercise plan of a runner",
            description = "The current one, `ACTIVE` or `HELD`. 404 where there is none, or not yet.")
    @GetMapping(path = "/api/v1/runners/{runnerId}/plan", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<String> plan(@PathVariable String runnerId) {
        RunnerId.require(runnerId);
        return plans.of(runnerId)
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("This runner has no exercise plan, or not yet.")));
    }
}
