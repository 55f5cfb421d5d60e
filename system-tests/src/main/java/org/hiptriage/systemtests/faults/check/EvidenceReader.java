package org.hiptriage.systemtests.faults.check;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.hiptriage.systemtests.faults.check.Evidence.AlertSeen;
import org.hiptriage.systemtests.faults.check.Evidence.ChangeSeen;
import org.hiptriage.systemtests.faults.check.Evidence.DeadLetter;
import org.hiptriage.systemtests.faults.check.Evidence.MessageRow;
import org.hiptriage.systemtests.faults.check.Evidence.NotificationRow;
import org.hiptriage.systemtests.faults.check.Evidence.OpenAlert;
import org.hiptriage.systemtests.faults.check.Evidence.ReportSeen;
import org.hiptriage.systemtests.faults.check.Evidence.ResultSeen;
import org.hiptriage.systemtests.faults.cluster.Postgres;

/** Collects the evidence: topics through Kafka, tables through JDBC. */
public final class EvidenceReader {
    /** What differs between two results that say the same to a person. */
    private static final Set<String> NOT_TOLD = Set.of(
            "eventId",
            "occurredAt",
            "occurredAtOffsetSeconds",
            "receivedAt",
            "source",
            "resultId",
            "triagedAt",
            "trigger");

    private final TopicReader topics;
    private final Postgres postgres;

    public EvidenceReader(TopicReader topics, Postgres postgres) {
        this.topics = topics;
        this.postgres = postgres;
    }

    /** All of it as it stands now. */
    public Evidence read() throws SQLException {
        return new Evidence(
                topics.events("symptom-events", "SymptomsReported", EvidenceReader::report),
                topics.events("triage-results", "TriageCompleted", EvidenceReader::result),
                topics.events("red-flag-alerts", "RedFlagRaised", EvidenceReader::alert),
                topics.events("notification-events", "NotificationStateChanged", EvidenceReader::change),
                Memories.of(topics),
                deadLetters(),
                tables());
    }

    /** How many results and alerts are committed, and how many rows there are: no longer growing means that all is done. */
    public List<String> progress() throws SQLException {
        return postgres.rows("""
                        select (select count(*) from result), (select count(*) from notification),
                          (select count(*) from run_recording), (select count(*) from notification_change),
                          (select count(*) from delivery where state <> 'PENDING' or attempts > 0),
                          (select count(*) from inbox)""").get(0);
    }

    private List<DeadLetter> deadLetters() {
        return Stream.of(
                        "symptom-events.dlt",
                        "run-events.dlt",
                        "runner-erasures.dlt",
                        "triage-results.dlt",
                        "red-flag-alerts.dlt",
                        "load-warnings.dlt",
                        "erasure-receipts.dlt")
                .flatMap(topic -> topics.records(topic).stream())
                .map(record -> new DeadLetter(
                        TopicReader.header(record, "dlt_original_topic"),
                        Integer.parseInt(TopicReader.header(record, "dlt_original_partition")),
                        Long.parseLong(TopicReader.header(record, "dlt_original_offset")),
                        TopicReader.header(record, "dlt_reason"),
                        record.value() == null ? "" : HexFormat.of().formatHex(record.value())))
                .toList();
    }

    private Evidence.Tables tables() throws SQLException {
        return new Evidence.Tables(
                postgres.rows("select result_id from result").stream()
                        .map(row -> row.get(0))
                        .toList(),
                postgres.rows("""
                                select runner_id, side, level, (select coalesce(string_agg(code, ','), '')
                                  from jsonb_array_elements_text(flag_codes) as code) from alert where state = 'OPEN'""").stream()
                        .map(row -> new OpenAlert(
                                row.get(0),
                                row.get(1),
                                row.get(2),
                                new TreeSet<>(Arrays.asList(row.get(3).split(",")))))
                        .toList(),
                postgres.rows("select notification_id, result_id, runner_id, kind, state from notification").stream()
                        .map(row -> new NotificationRow(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)))
                        .toList(),
                new HashSet<>(postgres
                        .rows(
                                "select runner_id || ' ' || (extract(epoch from started_at) * 1000)::bigint from run_recording")
                        .stream()
                        .map(row -> row.get(0))
                        .toList()),
                postgres.rows("""
                                select m.delivery_id, m.notification_id, coalesce(d.state, 'GONE')
                                from webhook_message m left join delivery d on d.delivery_id = m.delivery_id""").stream()
                        .map(row -> new MessageRow(row.get(0), row.get(1), row.get(2)))
                        .toList());
    }

    private static ReportSeen report(GenericRecord event) {
        return new ReportSeen(
                text(event, "runnerId"), text(event, "assessmentId"), text(event, "kind"), text(event, "eventId"));
    }

    private static ResultSeen result(GenericRecord event) {
        String outcome = event.getSchema().getFields().stream()
                .filter(field -> !NOT_TOLD.contains(field.name()))
                .map(field -> field.name() + "=" + event.get(field.pos()))
                .collect(Collectors.joining(" | "));
        return new ResultSeen(
                text(event, "resultId"),
                text(event, "assessmentId"),
                text(event, "runnerId"),
                text(event, "trigger"),
                text(event, "level"),
                flags(event),
                ((List<?>) event.get("couldNotRuleOut"))
                        .stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new)),
                // Hours of results fit into memory by their digests, not by their texts.
                UUID.nameUUIDFromBytes(outcome.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private static AlertSeen alert(GenericRecord event) {
        return new AlertSeen(
                text(event, "alertId"),
                text(event, "resultId"),
                text(event, "runnerId"),
                text(event, "level"),
                flags(event));
    }

    private static ChangeSeen change(GenericRecord event) {
        return new ChangeSeen(
                text(event, "eventId"),
                text(event, "notificationId"),
                text(event, "state"),
                Optional.ofNullable(event.get("channel")).map(String::valueOf));
    }

    private static Set<String> flags(GenericRecord event) {
        return ((List<?>) event.get("redFlags"))
                .stream()
                        .map(flag -> text((GenericRecord) flag, "code"))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(GenericRecord event, String field) {
        return String.valueOf(event.get(field));
    }
}
