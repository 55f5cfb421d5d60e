package org.hiptriage.notification.testing.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiptriage.events.Level;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.delivery.channel.Channel;
import org.hiptriage.notification.delivery.channel.Channels;
import org.hiptriage.notification.delivery.channel.RunnerChannels;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.schemas.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A service whose channels are fakes and whose clock leaps: two of the runners' channels, and one to people. */
public final class OutboxStack {
    private static @Nullable OutboxStack shared;

    private final LeapingClock clock = new LeapingClock();
    private final FakeChannel push = new FakeChannel("fake-push");
    private final FakeChannel mail = new FakeChannel("fake-mail");
    private final FakeChannel people = new FakeChannel(Channels.ESCALATION);
    private final NotificationStack stack = NotificationStack.own(this::addBeans, settings());

    private OutboxStack() {}

    /** The one that all tests share: each uses runners of its own. */
    public static synchronized OutboxStack shared() {
        if (shared == null) {
            shared = new OutboxStack();
        }
        return shared;
    }

    /** The service with its database and its broker. */
    public NotificationStack service() {
        return stack;
    }

    /** Starts one more instance, with the same channels and clock. */
    public ConfigurableApplicationContext startAnother() {
        return stack.start(0, this::addBeans, settings());
    }

    public LeapingClock clock() {
        return clock;
    }

    /** The channel that is tried first. */
    public FakeChannel push() {
        return push;
    }

    /** The channel that is tried next. */
    public FakeChannel mail() {
        return mail;
    }

    /** The channel by which people are told. */
    public FakeChannel people() {
        return people;
    }

    /** Registers an address for a runner. */
    public void register(String runnerId, FakeChannel channel) {
        stack.application()
                .getBean(RunnerChannels.class)
                .register(runnerId, channel.code(), "{\"to\":\"" + runnerId + "\"}")
                .block();
    }

    /** Raises a red flag that asks for urgent care, as triage-service would. */
    public TriageCompleted raiseUrgent(String runnerId, Instant observedAt) {
        TriageCompleted urgent = Events.result(
                        runnerId, observedAt, Level.URGENT_CARE, List.of(Events.urgentFlag("infection")))
                .build();
        stack.publish(Topics.RED_FLAG_ALERTS, runnerId, Events.alertOf(urgent));
        return urgent;
    }

    /** What the service answers about this runner's notifications. */
    public String notifications(String runnerId) {
        return stack.get("/api/v1/runners/" + runnerId + "/notifications").body();
    }

    /** What platforms were told of this runner's notifications so far, in order: state, channel and reason. */
    public List<String> told(String runnerId) {
        return new ChangeReader(stack.broker())
                .changesOf(runnerId).stream()
                        .map(change -> Stream.of(change.getState().name(), change.getChannel(), change.getReason())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ")))
                        .toList();
    }

    private static String[] settings() {
        return new String[] {"--hip.channels.ladder=fake-push,fake-mail"};
    }

    private void addBeans(GenericApplicationContext context) {
        context.registerBean(
                "leapingClock", Clock.class, () -> Objects.requireNonNull(clock), bean -> bean.setPrimary(true));
        for (FakeChannel channel : List.of(push, mail, people)) {
            context.registerBean(channel.code(), Channel.class, () -> channel);
        }
    }
}
