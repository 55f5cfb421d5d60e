package org.hiptriage.notification.delivery.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hiptriage.notification.database.Announcements;
import org.hiptriage.notification.delivery.channel.Channels;
import org.hiptriage.notification.delivery.progress.Happenings;
import org.hiptriage.notification.delivery.work.BackgroundWork;
import org.hiptriage.schemas.tracing.Tracing;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A lane for each channel, woken when something becomes due on any instance. */
@Component
class Dispatcher implements BackgroundWork, SmartLifecycle {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<Lane> lanes;

    Dispatcher(
            Channels channels,
            Claims claims,
            Circuits circuits,
            Messages messages,
            Happenings happenings,
            DeliverySettings settings,
            MeterRegistry meters,
            Tracing tracing,
            Clock clock,
            Announcements announcements) {
        lanes = channels.all().stream()
                .map(channel ->
                        new Lane(channel, claims, circuits, messages, happenings, settings, meters, tracing, clock))
                .toList();
        announcements.listen(
                "outbox",
                payload -> {
                    if (payload.equals("delivery")) {
                        lanes.forEach(Lane::call);
                    }
                },
                () -> lanes.forEach(Lane::call));
    }

    @Override
    public void begin() {
        lanes.forEach(Lane::begin);
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
        lanes.parallelStream().forEach(lane -> lane.stop(PATIENCE));
    }

    @Override
    public boolean isRunning() {
        return lanes.stream().anyMatch(Lane::isRunning);
    }
}
