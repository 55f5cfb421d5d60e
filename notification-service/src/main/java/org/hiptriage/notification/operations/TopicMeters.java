package org.hiptriage.notification.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.hiptriage.notification.delivery.work.LoopedWork;
import org.hiptriage.notification.delivery.work.WorkLoop;
import org.hiptriage.notification.operations.OperationsReport.TopicReport;
import org.hiptriage.schemas.topics.Owner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How much each service has not read, and how much is in each topic, asked of the broker: so it is known of a service, too,
 * that no longer runs. Where the broker does not answer there are no such series, rather than old ones.
 */
@Component
class TopicMeters extends LoopedWork {
    private static final Logger LOG = LoggerFactory.getLogger(TopicMeters.class);
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final TopicOffsets offsets;
    private final MultiGauge unread;
    private final MultiGauge records;
    private final WorkLoop loop = new WorkLoop("topic meters", LOOK, this::work);
    private boolean isAway;

    TopicMeters(TopicOffsets offsets, MeterRegistry meters) {
        this.offsets = offsets;
        this.unread = MultiGauge.builder("hip.topic.unread")
                .description("Records of a topic that a service has not read")
                .register(meters);
        this.records = MultiGauge.builder("hip.topic.records")
                .description("Records that a topic ever got; where they come in transactions, their markers too")
                .register(meters);
    }

    private boolean work() throws InterruptedException {
        try {
            show(offsets.report());
            isAway = false;
        } catch (ExecutionException e) {
            show(List.of());
            if (!isAway) {
                LOG.warn("The broker does not say what is unread: {}", e.getCause() == null ? e : e.getCause());
            }
            isAway = true;
        }
        return false;
    }

    private void show(List<TopicReport> topics) {
        records.register(
                topics.stream()
                        .map(topic -> Row.of(Tags.of("topic", topic.topic()), topic.records()))
                        .toList(),
                true);
        unread.register(topics.stream().flatMap(TopicMeters::readers).toList(), true);
    }

    /** Our own groups alone, each by its service: platforms may read by any number of groups. */
    private static Stream<Row<?>> readers(TopicReport topic) {
        return topic.readers().stream()
                .flatMap(reader -> Stream.of(Owner.values())
                        .map(TopicMeters::name)
                        .filter(reader.group()::startsWith)
                        .map(service -> Row.of(Tags.of("topic", topic.topic(), "reader", service), reader.lag())));
    }

    private static String name(Owner owner) {
        return owner.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }
}
