package org.hiptriage.notification.exerciseplan.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.hiptriage.notification.http.RunnerId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where a calendar program finds a runner's exercise plan. */
@RestController
@Tag(name = "plans", description = "What a runner does about it")
class CalendarAddressController {
    private final CalendarKeys keys;

    CalendarAddressController(CalendarKeys keys) {
        this.keys = keys;
    }

    /** The path with its key, below the address of this service. */
    @Operation(
            summary = "The address of the calendar",
            description =
                    "`path` is that of the exercise plan as a calendar with a key in place of a token, for calendar programs to follow. Whoever has it reads that calendar and nothing else.")
    @GetMapping(path = "/api/v1/runners/{runnerId}/calendar", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<Map<String, String>> address(@PathVariable String runnerId) {
        RunnerId.require(runnerId);
        return keys.of(runnerId).map(key -> Map.of("path", "/api/v1/runners/" + runnerId + "/plan.ics?key=" + key));
    }
}
