package org.hiptriage.notification.delivery.channel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The channels that there are here, by code. */
@Component
public class Channels {
    /** The runner's own stream, which is no {@link Channel}: it shows what the database holds. */
    public static final String STREAM = "sse";

    /** The webhook by which clinicians are told of an urgent prompt that nobody opened. */
    public static final String ESCALATION = "escalation-webhook";

    /** The webhooks of platforms; each row of the outbox names its own as target. */
    public static final String WEBHOOK = "webhook";

    private final Map<String, Channel> byCode;
    private final List<String> ladder;

    Channels(List<Channel> channels, ChannelSettings settings) {
        byCode = channels.stream().collect(Collectors.toUnmodifiableMap(Channel::code, Function.identity()));
        ladder = settings.ladder().stream().filter(byCode::containsKey).toList();
    }

    /** Whether a channel's recipients are programs, which are tried over days. */
    public static boolean isOfPrograms(String code) {
        return code.equals(ESCALATION) || code.equals(WEBHOOK);
    }

    /** The channel with a code. */
    public Optional<Channel> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All of them. */
    public Collection<Channel> all() {
        return byCode.values();
    }

    /** Those of a runner's registered channels that there are here, in the order in which they are tried. */
    public List<String> inOrder(Collection<String> registered) {
        return ladder.stream().filter(registered::contains).toList();
    }

    /** The channels that a runner may register. */
    public List<String> ofRunners() {
        return ladder;
    }
}
