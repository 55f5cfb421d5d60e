package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hiptriage.systemtests.plan.FollowedRunner;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@OnRunningStack
class NotifiedRunnerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String OFFER = ".notify-offer";
    private static final String DEVICE = "section[aria-labelledby='device-title']";
    private static final String MAIL = "section[aria-labelledby='mail-title']";

    @ParameterizedTest
    @CsvSource({"390,en,false", "1280,de,true"})
    void aRunnerIsOfferedToBeToldAndIsToldOnTheDevice(int width, String language, boolean dark, RunningStack stack) {
        var runner = new FollowedRunner(stack.http(), 5);
        runner.isAssessed(0, 2, Map.of());
        try (var receiver = new PushReceiver();
                Browser browser = Browser.open(width, language, dark)) {
            String page = stack.http().page("?runner=" + runner.id() + "#/result");
            browser.mayNotify(page, "granted");
            browser.beforeEachPage(receiver.asSubscription());
            browser.go(page);
            browser.shown(OFFER);
            browser.picture("offer-%d-%s".formatted(width, language));
            assertThat(browser.violations()).isEmpty();
            browser.click(OFFER + " button");
            browser.shown(OFFER + " .notify-state.on");
            assertThat(channel(stack, runner, "web-push").path("state").asString())
                    .isEqualTo("LIVE");
            assertThat(stack.http()
                            .read("/api/v1/runners/" + runner.id() + "/preferences")
                            .path("language")
                            .asString())
                    .isEqualTo(language);

            runner.checksIn(1, 9);
            Eventually.holds(
                    "the device's push service was told",
                    PATIENCE,
                    () -> receiver.urgencies().contains("high"));

            browser.go(stack.http().page("#/notify"));
            browser.shown(DEVICE + " .notify-state.on");
            browser.picture("notify-on-%d-%s".formatted(width, language));
            assertThat(browser.violations()).isEmpty();
            browser.click(DEVICE + " button");
            browser.awaits(() -> browser.all(DEVICE + " .notify-state.on").isEmpty());
            assertThat(channel(stack, runner, "web-push").path("state").asString())
                    .isEqualTo("NONE");
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void permissionIsAskedForOnATapOnlyAndARefusalIsRespected(RunningStack stack) {
        var runner = new FollowedRunner(stack.http(), 5);
        runner.isAssessed(0, 2, Map.of());
        try (Browser browser = Browser.open(390, "en", false)) {
            String page = stack.http().page("?runner=" + runner.id() + "#/result");
            browser.beforeEachPage("""
                    window.askedFor = 0;
                    Notification.requestPermission = async () => { window.askedFor++; window.refused = true; return 'denied'; };
                    Object.defineProperty(Notification, 'permission', { get: () => (window.refused ? 'denied' : 'default') });
                    """);
            browser.go(page);
            browser.shown(OFFER);
            assertThat(browser.count("return window.askedFor")).isZero();
            browser.click(OFFER + " button");
            assertThat(browser.shown(OFFER + " [role=alert]").getText()).contains("does not allow");
            assertThat(browser.count("return window.askedFor")).isEqualTo(1);
            assertThat(channel(stack, runner, "web-push").path("state").asString())
                    .isEqualTo("NONE");
            assertThat(browser.violations()).isEmpty();
        }
        try (Browser browser = Browser.open(390, "en", false)) {
            String page = stack.http().page("?runner=" + runner.id() + "#/notify");
            browser.mayNotify(page, "denied");
            browser.go(page);
            assertThat(browser.shown(DEVICE + " .notify-state").getText()).contains("does not allow");
            assertThat(browser.all(DEVICE + " button")).isEmpty();
        }
    }

    @Test
    void whatIsPushedIsShownAndWhatIsTappedIsOpened(RunningStack stack) {
        var runner = new FollowedRunner(stack.http(), 5);
        runner.isAssessed(0, 9, Map.of());
        String id = urgent(stack, runner).path("notificationId").asString();
        try (var receiver = new PushReceiver();
                Browser browser = Browser.open(390, "en", false)) {
            String page = stack.http().page("?runner=" + runner.id() + "#/notify");
            browser.mayNotify(page, "granted");
            browser.beforeEachPage(receiver.asSubscription());
            browser.go(page);
            browser.click(DEVICE + " button");
            browser.shown(DEVICE + " .notify-state.on");
            String prompt = """
                    {"notificationId": "%s", "tag": "t-1", "urgent": true, "language": "en",
                     "title": "Get urgent care now", "text": "Go to an emergency department."}""".formatted(id);
            pushedUntilShown(
                    browser,
                    page,
                    prompt,
                    "n.title === 'Get urgent care now' && n.body === 'Go to an emergency department.'"
                            + " && n.requireInteraction && n.data === '" + id + "'");
            pushedUntilShown(browser, page, "not json", "n.title === 'Hip Check'");

            browser.go(stack.http().page("?tapped#/open?notification=" + id));
            browser.awaits(() -> browser.is("return location.hash === '#/result'"));
            browser.shown(".urgent-screen");
            Eventually.holds(
                    "it is opened",
                    PATIENCE,
                    () -> urgent(stack, runner).path("state").asString().equals("OPENED"));
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void whoHasSeenTheUrgentScreenHasOpenedThePrompt(RunningStack stack) {
        var runner = new FollowedRunner(stack.http(), 5);
        runner.isAssessed(0, 9, Map.of());
        urgent(stack, runner);
        try (Browser browser = Browser.open(390, "en", false)) {
            browser.go(stack.http().page("?runner=" + runner.id() + "#/result"));
            browser.shown(".urgent-screen");
            assertThat(urgent(stack, runner).path("state").asString()).isNotEqualTo("OPENED");
            browser.click(".urgent-leave");
            Eventually.holds(
                    "it is opened",
                    PATIENCE,
                    () -> urgent(stack, runner).path("state").asString().equals("OPENED"));
        }
    }

    @ParameterizedTest
    @CsvSource({"390,de,false", "1280,en,true"})
    void mailIsSwitchedOnChangedAndOffAndTheAddressIsShownToNobody(
            int width, String language, boolean dark, RunningStack stack) {
        var runner = new FollowedRunner(stack.http(), 5);
        try (Browser browser = Browser.open(width, language, dark)) {
            browser.go(stack.http().page("?runner=" + runner.id() + "#/notify"));
            browser.shown("#mail-address").sendKeys("no address");
            browser.click(MAIL + " button[type=submit]");
            assertThat(browser.shown(MAIL + " .field-error").getText()).contains("name@example.org");
            assertThat(browser.violations()).isEmpty();
            browser.shown("#mail-address").clear();
            browser.shown("#mail-address").sendKeys("runner@mail.example");
            browser.click(MAIL + " button[type=submit]");
            browser.shown(MAIL + " .notify-state.on");
            assertThat(browser.run("return document.body.innerText")).asString().doesNotContain("runner@mail");
            assertThat(browser.run("return JSON.stringify(localStorage)"))
                    .asString()
                    .doesNotContain("runner@mail");
            browser.picture("notify-mail-%d-%s".formatted(width, language));
            assertThat(browser.violations()).isEmpty();
            assertThat(channel(stack, runner, "email").path("state").asString()).isEqualTo("LIVE");
            browser.click(MAIL + " button[type=button]");
            browser.awaits(() -> browser.all(MAIL + " .notify-state.on").isEmpty());
            assertThat(channel(stack, runner, "email").path("state").asString()).isEqualTo("NONE");
        }
    }

    private static final String SHOWN = """
            if (!window.asking) {
              window.asking = navigator.serviceWorker.ready.then(r => r.getNotifications())
                .then(list => { window.notified = list.map(({ title, body, requireInteraction, data }) => ({ title, body, requireInteraction, data })); })
                .finally(() => { window.asking = null; });
            }
            return (window.notified ?? [])""";

    private static JsonNode channel(RunningStack stack, FollowedRunner runner, String code) {
        return stack.http()
                .read("/api/v1/runners/" + runner.id() + "/channels")
                .path("items")
                .valueStream()
                .filter(item -> item.path("channel").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode urgent(RunningStack stack, FollowedRunner runner) {
        return Eventually.get(
                "the prompt",
                () -> Optional.of(stack.http().read("/api/v1/runners/" + runner.id() + "/notifications"))
                        .flatMap(page -> page.path("items")
                                .valueStream()
                                .filter(item -> item.path("kind").asString().equals("URGENT_CARE"))
                                .findFirst()));
    }

    /** The browser drops what it is given for a worker that is not yet running; a push that comes twice shows once. */
    private static void pushedUntilShown(Browser browser, String page, String data, String like) {
        browser.awaits(() -> {
            browser.pushed(page, data);
            return browser.is(SHOWN + ".some(n => " + like + ")");
        });
    }
}
