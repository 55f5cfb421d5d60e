package org.hiptriage.notification.delivery.inbox;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.hiptriage.notification.broker.BrokerAccess;
import org.hiptriage.notification.database.Transactions;
import org.hiptriage.notification.delivery.origin.Received;
import org.hiptriage.notification.delivery.replay.Replay;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.registry.PatientConsumer;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.tracing.Tracing;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.stereotype.Component;

/** One container and one consumer group for each topic, so that an urgent prompt never queues behind a plan. */
@Component
public class Listeners implements SmartLifecycle {
    private final List<RecordIntake<?>> intakes;
    private final List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers;

    Listeners(
            List<TopicListener<?>> listeners,
            List<BatchListener<?>> batchListeners,
            Inbox inbox,
            Transactions transactions,
            DeadLetters deadLetters,
            Replay replay,
            Tracing tracing,
            BrokerAccess broker,
            ListenerSettings settings,
            EventFormats formats) {
        this.intakes = Stream.<RecordIntake<?>>concat(
                        listeners.stream().map(listener -> intake(listener, inbox, tracing, formats)),
                        batchListeners.stream()
                                .map(listener -> intake(listener, inbox, transactions, tracing, formats)))
                .toList();
        this.containers = intakes.stream()
                .map(intake -> container(intake, deadLetters, replay, consumers(broker, formats), settings))
                .toList();
    }

    private static <V extends SpecificRecord> RecordIntake<V> intake(
            TopicListener<V> listener, Inbox inbox, Tracing tracing, EventFormats formats) {
        return new RecordIntake<>(listener, tracing, events -> inbox.admit(listener, events), inbox::dropped, formats);
    }

    private static <V extends SpecificRecord> RecordIntake<V> intake(
            BatchListener<V> listener, Inbox inbox, Transactions transactions, Tracing tracing, EventFormats formats) {
        return new RecordIntake<>(
                listener,
                tracing,
                events -> transactions.of(connection -> listener.take(
                                connection, events.stream().map(Received::event).toList())
                        .thenReturn(events.size())),
                inbox::dropped,
                formats);
    }

    private static ConcurrentMessageListenerContainer<byte[], byte[]> container(
            RecordIntake<?> intake,
            DeadLetters deadLetters,
            Replay replay,
            ConsumerFactory<byte[], byte[]> consumers,
            ListenerSettings settings) {
        String topic = intake.topic().name();
        var properties = new ContainerProperties(topic);
        properties.setGroupId("notification-service." + topic);
        properties.setClientId("notification-service." + topic);
        // A commit that is lost costs a repeat, which the inbox drops; one for each poll would cost as much as the
        // record.
        properties.setAckMode(ContainerProperties.AckMode.COUNT_TIME);
        properties.setAckCount(100);
        properties.setAckTime(500);
        properties.setPollTimeout(1_000);
        properties.setSyncCommits(false);
        properties.setMessageListener(intake);
        properties.setConsumerRebalanceListener(replay);
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(topic);
        container.setConcurrency(settings.concurrency());
        container.setCommonErrorHandler(FailedRecords.handler(deadLetters));
        return container;
    }

    private static ConsumerFactory<byte[], byte[]> consumers(BrokerAccess broker, EventFormats formats) {
        Map<String, Object> settings = consumerSettings(broker);
        if (!formats.mayHaveToWait()) {
            return new DefaultKafkaConsumerFactory<>(settings);
        }
        return new DefaultKafkaConsumerFactory<>(settings) {
            @Override
            protected Consumer<byte[], byte[]> createRawConsumer(Map<String, Object> configuration) {
                return new PatientConsumer(configuration, formats);
            }
        };
    }

    private static Map<String, Object> consumerSettings(BrokerAccess broker) {
        Map<String, Object> settings = broker.forConsumer();
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        // The shortest that a broker takes by default: a killed instance's partitions move on after this.
        settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        // A broker that hangs is given up after this, not after half a minute.
        settings.putIfAbsent(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return settings;
    }

    /** The topics that are read. */
    public List<Topic<?>> topics() {
        return intakes.stream().<Topic<?>>map(RecordIntake::topic).toList();
    }

    /** Begins to read; to be called once the tables and the topics are there. */
    public void begin() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
    }

    /** Whether every container runs and has partitions; an instance that shares a group with many may have none. */
    public boolean areAssigned() {
        return containers.stream()
                .allMatch(container -> container.isRunning()
                        && !container.getAssignedPartitions().isEmpty());
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    public void start() {
        begin();
    }

    @Override
    public void stop() {
        containers.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return containers.stream().anyMatch(ConcurrentMessageListenerContainer::isRunning);
    }
}
