package org.hiptriage.notification.alerts.history;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hiptriage.notification.alerts.history.Statistics.Day;
import org.hiptriage.notification.alerts.history.Statistics.Flag;
import org.hiptriage.notification.alerts.history.Statistics.Taking;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.outcome.Level;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts alerts in the database, however many there are. */
@Component
class AlertStatistics {
    private final DatabaseClient database;

    AlertStatistics(DatabaseClient database) {
        this.database = database;
    }

    Mono<Statistics> of(HistoryFilter filter) {
        return Mono.zip(days(filter), flags(filter), takings(filter))
                .map(parts -> new Statistics(filter.zone().getId(), parts.getT1(), parts.getT2(), parts.getT3()));
    }

    private Mono<List<Day>> days(HistoryFilter filter) {
        Map<String, Object> values = filter.values();
        values.put("zone", filter.zone().getId());
        return read(
                "select to_char(a.opened_at at time zone :zone, 'YYYY-MM-DD') as day,"
                        + " count(*) filter (where a.level = 'URGENT_CARE') as urgent,"
                        + " count(*) filter (where a.level <> 'URGENT_CARE') as others"
                        + " from alert a where " + filter.condition(values) + " group by 1 order by 1",
                values,
                row -> new Day(Columns.text(row, "day"), count(row, "urgent"), count(row, "others")));
    }

    private Mono<List<Flag>> flags(HistoryFilter filter) {
        Map<String, Object> values = filter.values();
        return read(
                "select f.code, count(*) as alerts from alert a, jsonb_array_elements_text(a.flag_codes) as f (code) where "
                        + filter.condition(values) + " group by f.code order by alerts desc, f.code",
                values,
                row -> new Flag(Columns.text(row, "code"), count(row, "alerts")));
    }

    private Mono<List<Taking>> takings(HistoryFilter filter) {
        Map<String, Object> values = filter.values();
        return read(
                "select a.level, count(*) as alerts, count(t.at) as taken,"
                        + " percentile_cont(0.5) within group (order by extract(epoch from t.at - a.opened_at)) as median,"
                        + " percentile_cont(0.95) within group (order by extract(epoch from t.at - a.opened_at)) as p95"
                        + " from alert a left join lateral (select min(x.at) as at from alert_action x"
                        + " where x.alert_id = a.alert_id and x.what = 'acknowledged') t on true where "
                        + filter.condition(values) + " group by a.level order by a.level desc",
                values,
                row -> new Taking(
                        Level.valueOf(Columns.text(row, "level")),
                        count(row, "alerts"),
                        count(row, "taken"),
                        Columns.optional(row, "median", Double.class),
                        Columns.optional(row, "p95", Double.class)));
    }

    private <T> Mono<List<T>> read(String sql, Map<String, Object> values, Function<Readable, T> mapped) {
        return database.sql(sql).bindValues(values).map(mapped).all().collectList();
    }

    private static long count(Readable row, String column) {
        return Columns.required(row, column, Long.class);
    }
}
