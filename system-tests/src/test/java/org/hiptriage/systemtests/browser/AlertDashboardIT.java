package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.Map;
import org.hiptriage.systemtests.stack.HipTriage;
import org.hiptriage.systemtests.stack.Repository;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The dashboard of the documentation, served from a place of its own as a hospital would. */
class AlertDashboardIT {
    private static final String PAGE = "/alert-dashboard.html";

    @Test
    void itShowsAnAlertAsItIsRaisedAndDropsItAsItIsResolved() throws IOException {
        HttpServer elsewhere = serving();
        String origin = "http://127.0.0.1:" + elsewhere.getAddress().getPort();
        try (RunningStack stack = RunningStack.started(Map.of("HIP_RUNNER_PAGE_ORIGIN", origin));
                Browser browser = Browser.open(1024, "en", false)) {
            HipTriage http = stack.http();
            var before = new SoreRunner(http).says("flag.fever");
            browser.go(origin + PAGE + "?at=" + http.at("notification-service") + "/#token="
                    + http.tokens().clinician());
            browser.awaits(() -> listed(browser, before));

            var runner = new SoreRunner(http).says("flag.chills");
            browser.awaits(() -> listed(browser, runner));
            assertThat(browser.shown("#count").getText()).isEqualTo("2");
            assertThat(browser.shown("#list").getText()).contains("URGENT_CARE " + runner.id() + ": infection, since ");

            resolve(http, runner);
            browser.awaits(() -> !listed(browser, runner));
            assertThat(listed(browser, before)).isTrue();
            assertThat(browser.shown("#count").getText()).isEqualTo("1");
            browser.picture("alert-dashboard");
        } finally {
            elsewhere.stop(0);
        }
    }

    private static boolean listed(Browser browser, SoreRunner runner) {
        return browser.shown("#list").getText().contains(runner.id());
    }

    private static void resolve(HipTriage http, SoreRunner runner) {
        JsonNode alert = http.read("/api/v1/alerts?state=open")
                .get("items")
                .valueStream()
                .filter(each -> each.get("runnerId").asString().equals(runner.id()))
                .findFirst()
                .orElseThrow();
        assertThat(http.act(
                                "/api/v1/alerts/" + alert.get("alertId").asString() + "/resolution",
                                "\"" + alert.get("version").asInt() + "\"",
                                "{\"by\":\"Dr. Sommer\",\"reason\":\"seen\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    private static HttpServer serving() throws IOException {
        byte[] page = Files.readAllBytes(Repository.file("docs/examples" + PAGE));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(PAGE, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            }
        });
        server.start();
        return server;
    }
}
