package org.hiptriage.systemtests.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.systemtests.stack.HipTriage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A runner with a sore outer hip who is followed over weeks; all of it was observed in the past, so that weeks pass at once. */
public final class FollowedRunner {
    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final int NOON = 12;
    private static final String BOARD = "/api/v1/alerts?state=open&limit=100";
    private static final JsonMapper JSON = new JsonMapper();

    private final String runnerId = "r-" + UUID.randomUUID();
    private final HipTriage http;
    private final LocalDate start;

    /** Day 0 is this many days ago, in the runner's zone. */
    public FollowedRunner(HipTriage http, int daysAgo) {
        this.http = http;
        this.start = LocalDate.now(ZONE).minusDays(daysAgo);
    }

    /** The runner's id. */
    public String id() {
        return runnerId;
    }

    /** The result of an assessment on this day, with these findings beside the sore outer hip. */
    public JsonNode isAssessed(int day, int painScore, Map<String, String> others) {
        return http.result(runnerId, reports(day, painScore, others));
    }

    /** Sends such an assessment without waiting for its result; gives its id. */
    public String reports(int day, int painScore, Map<String, String> others) {
        var findings = new LinkedHashMap<String, String>();
        Vocabulary.shipped().urgentCodes().forEach(code -> findings.put(code, "absent"));
        List.of("site.lateral-hip", "sign.tender-outer-hip", "timing.night-lying-on-side")
                .forEach(code -> findings.put(code, "present"));
        findings.putAll(others);
        String id = UUID.randomUUID().toString();
        return posted(
                "/api/v1/assessments",
                id,
                Map.of(
                        "assessmentId",
                        id,
                        "runnerId",
                        runnerId,
                        "observedAt",
                        at(day),
                        "zone",
                        ZONE.getId(),
                        "age",
                        34,
                        "side",
                        "left",
                        "painScore",
                        painScore,
                        "findings",
                        findings));
    }

    /** The result of a check-in on this day. */
    public JsonNode checksIn(int day, int painScore) {
        return checksIn(day, painScore, Map.of());
    }

    /** The result of a check-in on this day that also says that a clinician has looked at it. */
    public JsonNode wasSeen(int day, int painScore) {
        return checksIn(day, painScore, Map.of("seenByClinician", true));
    }

    private JsonNode checksIn(int day, int painScore, Map<String, Object> others) {
        String id = UUID.randomUUID().toString();
        var body = new LinkedHashMap<String, Object>(Map.of(
                "checkInId", id,
                "runnerId", runnerId,
                "observedAt", at(day),
                "painScore", painScore,
                "newUrgentSymptom", false));
        body.putAll(others);
        return http.result(runnerId, posted("/api/v1/check-ins", id, body));
    }

    /** The plan as it is now. */
    public JsonNode plan() {
        return http.read(path("plan"));
    }

    /** The runner's alerts that are open. */
    public List<JsonNode> openAlerts() {
        var found = new ArrayList<JsonNode>();
        JsonNode page = http.read(BOARD);
        while (true) {
            page.get("items")
                    .valueStream()
                    .filter(alert -> alert.get("runnerId").asString().equals(runnerId))
                    .forEach(found::add);
            if (!page.hasNonNull("nextCursor")) {
                return found;
            }
            page = http.read(BOARD + "&cursor=" + page.get("nextCursor").asString());
        }
    }

    /** The kinds of all that the runner was told, newest first. */
    public List<String> toldKinds() {
        return http.read(path("notifications?limit=100"))
                .get("items")
                .valueStream()
                .map(told -> told.get("kind").asString())
                .toList();
    }

    /** The calendar file. */
    public String calendar(String language) {
        return http.getNotification(path("plan.ics?lang=" + language)).body();
    }

    /** The runner's date of a day. */
    public LocalDate day(int day) {
        return start.plusDays(day);
    }

    private String posted(String address, String id, Map<String, Object> body) {
        assertThat(http.submit(address, "application/json", JSON.writeValueAsString(body))
                        .statusCode())
                .isEqualTo(202);
        return id;
    }

    private String at(int day) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                ZonedDateTime.of(day(day).atTime(NOON, 0), ZONE).toOffsetDateTime());
    }

    private String path(String what) {
        return "/api/v1/runners/" + runnerId + "/" + what;
    }
}
