package org.hiptriage.notification.testing;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.schemas.ids.EventIds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The alert board over HTTP, as a clinician's page uses it. */
public final class Board {
    private static final JsonMapper JSON = new JsonMapper();

    private final NotificationStack stack;

    public Board(NotificationStack stack) {
        this.stack = stack;
    }

    /** The address of the alert that this result opened. */
    public static String path(TriageCompleted result) {
        return path(EventIds.alert(result.getResultId()));
    }

    /** The address of this alert. */
    public static String path(UUID alertId) {
        return "/api/v1/alerts/" + alertId;
    }

    /** The alert at this address. */
    public JsonNode read(String alert) {
        HttpResponse<String> answer = stack.get(alert);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** The ETag of the alert at this address. */
    public String tag(String alert) {
        return stack.get(alert).headers().firstValue("ETag").orElseThrow();
    }

    /** Acts on the alert as it is now. */
    public HttpResponse<String> act(String alert, String action, String body) {
        return act(alert, action, tag(alert), body);
    }

    /** Acts on the version of the alert with this ETag. */
    public HttpResponse<String> act(String alert, String action, String tag, String body) {
        return stack.send(request(alert, action, body).header("If-Match", tag).build());
    }

    /** A request to act, without a condition. */
    public HttpRequest.Builder request(String alert, String action, String body) {
        return HttpRequest.newBuilder(stack.uri(alert + "/" + action))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** The JSON of an answer. */
    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
