package org.hiptriage.notification.fhir;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.fhir.bundle.ResultBundle;
import org.hiptriage.notification.fhir.bundle.TriageResult;
import org.hiptriage.notification.fhir.bundle.WrittenPlan;
import org.hiptriage.notification.http.PageRequest;
import org.hiptriage.notification.results.Results;
import org.hiptriage.notification.results.StoredResult;
import org.hiptriage.schemas.fhir.Element;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Stored results, written as bundles when they are asked for. */
@Component
public class ResultBundles {
    private final Results results;
    private final DatabaseClient database;
    private final JsonMapper json;

    ResultBundles(Results results, DatabaseClient database, JsonMapper json) {
        this.results = results;
        this.database = database;
        this.json = json;
    }

    /** The bundle of one result. */
    Mono<Element> find(UUID resultId) {
        return results.find(resultId).flatMap(stored -> {
            TriageResult result = read(stored);
            return planOf(result.runnerId()).map(plan -> bundle(result, plan));
        });
    }

    /** The bundles of a runner, newest first: those of one assessment, or a page of all. */
    Mono<List<FoundBundle>> search(String runnerId, Optional<UUID> assessmentId, PageRequest<StoredResult.Order> page) {
        return assessmentId
                .map(id -> results.of(runnerId, id))
                .orElseGet(() -> results.newestFirst(runnerId, page))
                .collectList()
                .zipWith(planOf(runnerId))
                .map(found -> found.getT1().stream()
                        .map(stored -> new FoundBundle(stored.order(), bundle(read(stored), found.getT2())))
                        .toList());
    }

    /** The newest result of a runner. */
    public Mono<TriageResult> newest(String runnerId) {
        return results.newestFirst(runnerId, new PageRequest<>(Optional.empty(), 1))
                .next()
                .map(this::read);
    }

    private TriageResult read(StoredResult stored) {
        return json.readValue(stored.json(), TriageResult.class);
    }

    private static Element bundle(TriageResult result, Optional<KeptPlan> kept) {
        return ResultBundle.of(
                result,
                kept.filter(plan -> plan.newestResultId().equals(result.resultId())
                                || plan.written().resultId().equals(result.resultId()))
                        .map(KeptPlan::written));
    }

    private Mono<Optional<KeptPlan>> planOf(String runnerId) {
        return database.sql("select result_id, json from plan where runner_id = :runner")
                .bind("runner", runnerId)
                .map(row -> new KeptPlan(
                        Columns.required(row, "result_id", UUID.class),
                        json.readValue(Columns.text(row, "json"), WrittenPlan.class)))
                .one()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    /**
     * A bundle that a search found.
     *
     * @param order where its result stands among the runner's
     * @param bundle the bundle
     */
    record FoundBundle(StoredResult.Order order, Element bundle) {}

    /** A runner's plan, and the result that moved it last, which is not always the one that it is made from. */
    private record KeptPlan(UUID newestResultId, WrittenPlan written) {}
}
