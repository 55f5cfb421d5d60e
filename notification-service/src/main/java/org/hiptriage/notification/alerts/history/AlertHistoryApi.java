package org.hiptriage.notification.alerts.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What /v3/api-docs says of the history. */
@Tag(name = "alert history", description = "All alerts that ever were")
interface AlertHistoryApi {
    @Filtered
    @Operation(
            summary = "The history",
            description = "Alerts, open and closed, what was opened last first.",
            parameters = {
                @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "The nextCursor of the page before."),
                @Parameter(name = "limit", in = ParameterIn.QUERY, description = "How many at most, 1 to 1000.")
            })
    Mono<String> history(@Parameter(hidden = true) Map<String, String> parameters);

    @Filtered
    @Operation(
            summary = "The history as CSV",
            description =
                    "Every alert that is looked for, RFC 4180, UTF-8. Names that begin like a formula have an apostrophe before them.")
    ResponseEntity<Flux<String>> csv(@Parameter(hidden = true) Map<String, String> parameters);

    @Filtered
    @Operation(
            summary = "Alerts in numbers",
            description = "By day, level and flag, and how many seconds it took until somebody took them.")
    Mono<Statistics> statistics(@Parameter(hidden = true) Map<String, String> parameters);

    /** The parameters of {@link HistoryFilter}. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "Opened on this day or later.",
            example = "2026-11-01")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Opened on this day or earlier.")
    @Parameter(
            name = "zone",
            in = ParameterIn.QUERY,
            description = "The time zone of the days, UTC where it is absent.",
            example = "Europe/Copenhagen")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "open or closed; both where it is absent.")
    @Parameter(name = "level", in = ParameterIn.QUERY, description = "SEE_DOCTOR or URGENT_CARE.")
    @Parameter(name = "flag", in = ParameterIn.QUERY, description = "Code of a red flag that they have.")
    @Parameter(
            name = "text",
            in = ParameterIn.QUERY,
            description = "Stands in the runner's id, in who did something, or in what was noted.")
    @interface Filtered {}
}
