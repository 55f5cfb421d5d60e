package org.hiptriage.notification.testing.webhook;

import java.net.InetAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.hiptriage.events.Level;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.outbound.HostLookup;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.notification.testing.outbox.LeapingClock;
import org.hiptriage.schemas.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service that may tell webhooks at 127.0.0.0/16 over plain http, whose clock leaps, and whose names a test makes up. */
public final class WebhookStack {
    /** Of the clinicians' webhook. */
    public static final String PEOPLES_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8G";

    private static final JsonMapper JSON = new JsonMapper();
    private static @Nullable WebhookStack shared;

    private final LeapingClock clock = new LeapingClock();
    private final HookReceiver people = new HookReceiver();
    private final Map<String, HostLookup> names = new ConcurrentHashMap<>();
    private final NotificationStack stack = NotificationStack.own(
            this::addBeans,
            "--hip.webhooks.allow-http=true",
            "--hip.webhooks.allowed-private-networks=127.0.0.0/16",
            "--hip.webhooks.timeout=2s",
            "--hip.escalation.repeat-after=5m",
            "--hip.escalation.webhook.url=" + people.url("/people"),
            "--hip.escalation.webhook.secret=" + PEOPLES_SECRET);

    private WebhookStack() {}

    /** The one that all tests share: each uses runners and paths of its own. */
    public static synchronized WebhookStack shared() {
        if (shared == null) {
            shared = new WebhookStack();
        }
        return shared;
    }

    /** The service with its database and its broker. */
    public NotificationStack service() {
        return stack;
    }

    public LeapingClock clock() {
        return clock;
    }

    /** The clinicians' receiver. */
    public HookReceiver people() {
        return people;
    }

    /** From now on this name is looked up so. */
    public void name(String host, HostLookup lookup) {
        names.put(host, lookup);
    }

    /** Sends a body of JSON. */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(stack.uri(path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return stack.send(request.build());
    }

    /** Registers a webhook, and gives what was answered. */
    public JsonNode register(String body) {
        HttpResponse<String> answer = send("POST", "/api/v1/webhooks", body);
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** What the service answers to a GET. */
    public JsonNode get(String path) {
        return JSON.readTree(stack.get(path).body());
    }

    /** What the log has of a webhook, newest first; with this query. */
    public JsonNode log(JsonNode webhook, String query) {
        return get(path(webhook) + "/deliveries" + query);
    }

    /** Where a webhook is. */
    public static String path(JsonNode webhook) {
        return "/api/v1/webhooks/" + webhook.get("webhookId").asString();
    }

    /** Raises a red flag that asks for urgent care, as triage-service would. */
    public TriageCompleted raiseUrgent(String runnerId, Instant observedAt) {
        TriageCompleted urgent = Events.result(
                        runnerId, observedAt, Level.URGENT_CARE, List.of(Events.urgentFlag("infection")))
                .build();
        stack.publish(Topics.RED_FLAG_ALERTS, runnerId, Events.alertOf(urgent));
        return urgent;
    }

    /** Lets the runner be told to see a doctor, as triage-service would. */
    public TriageCompleted seeDoctor(String runnerId, Instant observedAt) {
        TriageCompleted result =
                Events.result(runnerId, observedAt, Level.SEE_DOCTOR, List.of()).build();
        stack.publish(Topics.TRIAGE_RESULTS, runnerId, result);
        return result;
    }

    private void addBeans(GenericApplicationContext context) {
        context.registerBean(
                "leapingClock", Clock.class, () -> Objects.requireNonNull(clock), bean -> bean.setPrimary(true));
        context.registerBean(
                "madeUpNames",
                HostLookup.class,
                () -> host -> host.endsWith(HookReceiver.NAMES)
                        ? List.of(InetAddress.getLoopbackAddress())
                        : names.getOrDefault(host, HostLookup.OF_THE_SYSTEM).addresses(host),
                bean -> bean.setPrimary(true));
    }
}
