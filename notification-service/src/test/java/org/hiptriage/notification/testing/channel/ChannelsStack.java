package org.hiptriage.notification.testing.channel;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.hiptriage.events.Level;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.schemas.topics.Topics;
import org.jspecify.annotations.Nullable;

/** A service with Web Push and mail, beside a push service and a mail server. */
public final class ChannelsStack {
    private static @Nullable ChannelsStack shared;

    private final PushReceiver pushService = new PushReceiver();
    private final GreenMail mailServer = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final NotificationStack stack;

    private ChannelsStack() {
        mailServer.start();
        stack = NotificationStack.own(
                context -> {},
                "--hip.web-push.key-file=" + keyFile(),
                "--hip.web-push.contact=mailto:operator@example.org",
                "--hip.web-push.allow-http=true",
                "--hip.web-push.allowed-private-networks=127.0.0.0/8",
                "--hip.email.from=Hip Triage <triage@hip.example>",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mailServer.getSmtp().getPort());
    }

    /** The one that all tests share: each uses runners of its own. */
    public static synchronized ChannelsStack shared() {
        if (shared == null) {
            shared = new ChannelsStack();
        }
        return shared;
    }

    public NotificationStack service() {
        return stack;
    }

    public PushReceiver pushService() {
        return pushService;
    }

    public GreenMail mailServer() {
        return mailServer;
    }

    /** What is answered to this body, put to a channel of a runner. */
    public HttpResponse<String> put(String runnerId, String channel, String body) {
        return stack.send(HttpRequest.newBuilder(stack.uri(channels(runnerId) + "/" + channel))
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .build());
    }

    /** What is answered where this part of a runner's channels is deleted. */
    public HttpResponse<String> delete(String runnerId, String part) {
        return stack.send(HttpRequest.newBuilder(stack.uri(channels(runnerId) + "/" + part))
                .DELETE()
                .build());
    }

    /** The runner's channels, as the service tells of them. */
    public String registered(String runnerId) {
        return stack.get(channels(runnerId)).body();
    }

    /** The runner's notifications, as the service tells of them. */
    public String notifications(String runnerId) {
        return stack.get("/api/v1/runners/" + runnerId + "/notifications").body();
    }

    /** Says in which language a runner reads. */
    public void speaks(String runnerId, String language) {
        stack.send(HttpRequest.newBuilder(stack.uri("/api/v1/runners/" + runnerId + "/preferences"))
                .PUT(HttpRequest.BodyPublishers.ofString("{\"language\":\"" + language + "\"}"))
                .header("Content-Type", "application/json")
                .build());
    }

    /** Raises a red flag that asks for urgent care. */
    public TriageCompleted raiseUrgent(String runnerId) {
        TriageCompleted urgent = Events.result(
                        runnerId, Instant.now(), Level.URGENT_CARE, List.of(Events.urgentFlag("infection")))
                .build();
        stack.publish(Topics.RED_FLAG_ALERTS, runnerId, Events.alertOf(urgent));
        return urgent;
    }

    /** Gives a result of self-care, from which a plan is made. */
    public TriageCompleted giveAPlan(String runnerId) {
        TriageCompleted calm = Events.selfCare(runnerId, Instant.now()).build();
        stack.publish(Topics.TRIAGE_RESULTS, runnerId, calm);
        return calm;
    }

    private static String channels(String runnerId) {
        return "/api/v1/runners/" + runnerId + "/channels";
    }

    private static Path keyFile() {
        try {
            return Files.createTempDirectory("web-push").resolve("key.pem");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
