package org.hiptriage.systemtests.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.devtools.Command;
import org.openqa.selenium.devtools.Connection;
import org.openqa.selenium.devtools.SeleniumCdpConnection;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.remote.http.ClientConfig;

/**
 * Headless Chromium, lent to one test after the other, each time with a profile of its own: what another one stored, cached, permitted or
 * registered is not there. It is kept because a start takes seconds of processor time, more than most tests of pages.
 */
final class KeptChromium {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, Queue<KeptChromium>> FREE = new ConcurrentHashMap<>();

    private final String language;
    private final ChromeDriver driver;
    private final Connection devtools;
    private final String firstWindow;
    private String profile = "";

    private KeptChromium(String language) {
        this.language = language;
        driver = started(language);
        Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
        devtools = SeleniumCdpConnection.create(driver, ClientConfig.defaultConfig())
                .orElseThrow();
        firstWindow = driver.getWindowHandle();
    }

    /** One in this language that nobody has; where none is installed the test is skipped. */
    static KeptChromium lent(String language) {
        KeptChromium free = free(language).poll();
        KeptChromium lent = free == null ? new KeptChromium(language) : free;
        lent.opensProfile();
        return lent;
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Whether a page may notify, as if the person had answered once and for all: granted or denied. */
    void mayNotify(String origin, String answer) {
        tells(
                "Browser.setPermission",
                Map.of(
                        "origin",
                        origin,
                        "permission",
                        Map.of("name", "notifications"),
                        "setting",
                        answer,
                        "browserContextId",
                        profile));
    }

    /** Forgets the profile, with all its windows, and is there for the next. */
    void givenBack() {
        tells("Target.disposeBrowserContext", Map.of("browserContextId", profile));
        driver.switchTo().window(firstWindow);
        free(language).add(this);
    }

    private void opensProfile() {
        profile = id(tells("Target.createBrowserContext", Map.of()), "browserContextId");
        driver.switchTo()
                .window(id(
                        tells("Target.createTarget", Map.of("url", "about:blank", "browserContextId", profile)),
                        "targetId"));
        // What the pages of the last profile complained of.
        driver.manage().logs().get(LogType.BROWSER);
    }

    private static String id(Map<?, ?> answer, String name) {
        return String.valueOf(answer.get(name));
    }

    private Map<?, ?> tells(String method, Map<String, Object> parameters) {
        return devtools.sendAndWait(null, new Command<Map<?, ?>>(method, parameters, Map.class), PATIENCE);
    }

    private static Queue<KeptChromium> free(String language) {
        return FREE.computeIfAbsent(language, each -> new ConcurrentLinkedQueue<>());
    }

    private static ChromeDriver started(String language) {
        Path chromium = installed("chromium", "chromium-browser", "google-chrome");
        Path chromeDriver = installed("chromedriver");
        var options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--lang=" + language);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromeDriver.toFile())
                .build();
        return new ChromeDriver(service, options);
    }

    private static Path installed(String... names) {
        List<Path> found = Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":", -1))
                        .map(folder -> Path.of(folder, name))
                        .filter(Files::isExecutable))
                .toList();
        boolean mustBeThere = Boolean.parseBoolean(System.getenv("CI"));
        if (found.isEmpty() && mustBeThere) {
            throw new AssertionError("there is no " + names[0] + " on the path, and CI skips nothing");
        }
        Assumptions.assumeFalse(
                found.isEmpty(), "Skipped: no " + names[0] + " here (Debian: apt install chromium chromium-driver)");
        return found.get(0);
    }
}
