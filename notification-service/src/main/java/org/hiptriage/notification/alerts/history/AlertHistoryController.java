package org.hiptriage.notification.alerts.history;

import java.util.Map;
import org.hiptriage.notification.alerts.BoardEntry;
import org.hiptriage.notification.http.Page;
import org.hiptriage.notification.http.PageRequest;
import org.hiptriage.notification.http.QueryParameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;

/** All alerts, open and closed. */
@RestController
@RequestMapping("/api/v1/alerts")
class AlertHistoryController implements AlertHistoryApi {
    private static final int MOST = 1_000;
    private static final CsvMapper CSV = new CsvMapper();
    private static final ObjectWriter LINE = CSV.writer(CSV.schemaFor(CsvLine.class));
    private static final String HEADING =
            CSV.schemaFor(CsvLine.class).getColumnDesc().replaceAll("[\\[\\]\" ]", "");

    private final AlertHistory history;
    private final AlertStatistics statistics;
    private final JsonMapper json;

    AlertHistoryController(AlertHistory history, AlertStatistics statistics, JsonMapper json) {
        this.history = history;
        this.statistics = statistics;
        this.json = json;
    }

    /** Those that are looked for, newest first. */
    @Override
    @GetMapping(path = "/history", produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<String> history(@RequestParam Map<String, String> parameters) {
        PageRequest<HistoryPosition> page = new QueryParameters(parameters).page(MOST, HistoryPosition::parse);
        return history.page(HistoryFilter.of(parameters), page)
                .collectList()
                .map(fetched -> Page.json(
                        fetched,
                        page.limit(),
                        alert -> json.writeValueAsString(BoardEntry.of(alert)),
                        alert -> HistoryPosition.of(alert.alert()).parts()));
    }

    /** The same as a file for spreadsheets, all of it. */
    @Override
    @GetMapping(path = "/history.csv", produces = "text/csv;charset=UTF-8")
    public ResponseEntity<Flux<String>> csv(@RequestParam Map<String, String> parameters) {
        Flux<String> lines =
                history.all(HistoryFilter.of(parameters)).map(alert -> LINE.writeValueAsString(CsvLine.of(alert)));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"alerts.csv\"")
                .body(Flux.concat(Mono.just(HEADING + "\n"), lines));
    }

    /** How many there were, of which kind, and how soon somebody took them. */
    @Override
    @GetMapping(path = "/statistics", produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<Statistics> statistics(@RequestParam Map<String, String> parameters) {
        return statistics.of(HistoryFilter.of(parameters));
    }
}
