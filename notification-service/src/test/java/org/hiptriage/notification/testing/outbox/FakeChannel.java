package org.hiptriage.notification.testing.outbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hiptriage.notification.delivery.channel.Channel;
import org.hiptriage.notification.delivery.channel.Message;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import reactor.core.publisher.Mono;

/** A channel that keeps what it is given, and answers as a test says. */
public final class FakeChannel implements Channel {
    private final String code;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Map<String, Answers> byRunner = new ConcurrentHashMap<>();

    /** What it answers to a message; is asked for each attempt. */
    @FunctionalInterface
    public interface Answers {
        Mono<SendOutcome> to(Message message);
    }

    public FakeChannel(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Mono<SendOutcome> send(Message message) {
        messages.add(message);
        return byRunner.getOrDefault(message.runnerId(), taken -> Mono.just(new SendOutcome.Sent(false)))
                .to(message);
    }

    /** Each runner's own: what one test lets fail opens no circuit of another. */
    @Override
    public String host(Message message) {
        return message.runnerId();
    }

    /** From now on it answers so to what is for this runner. */
    public void answer(String runnerId, Answers answers) {
        byRunner.put(runnerId, answers);
    }

    /** What it was given for this runner so far, in order. */
    public List<Message> messagesTo(String runnerId) {
        return messages.stream()
                .filter(message -> message.runnerId().equals(runnerId))
                .toList();
    }

    /** All that it was given so far, in order. */
    public List<Message> messages() {
        return List.copyOf(messages);
    }
}
