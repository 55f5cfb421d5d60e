package org.hiptriage.systemtests.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.hiptriage.systemtests.stack.Repository;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A window of headless Chromium of a given width, language and colour scheme, in a profile of its own. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(3);
    private static final int HEIGHT = 900;
    /** Asked of the page itself: the driver's own way sends it 50 KB of script for each element. */
    private static final String FIRST_SHOWN = """
            return [...document.querySelectorAll(arguments[0])].find(element => {
              const { width, height } = element.getBoundingClientRect();
              return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
            }) ?? null""";

    private static final Pattern PAGE = Pattern.compile("/Type /Page\\b(?!s)");

    private final KeptChromium chromium;
    private final ChromeDriver driver;

    private Browser(KeptChromium chromium) {
        this.chromium = chromium;
        this.driver = chromium.driver();
    }

    static Browser open(int width, String language, boolean dark) {
        var browser = new Browser(KeptChromium.lent(language));
        // A window is never narrower than 500 px: the page is told its size.
        browser.driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", width < 600));
        browser.driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        return browser;
    }

    void go(String url) {
        driver.get(url);
    }

    /** The first that is shown, as soon as it is. */
    WebElement shown(String css) {
        return Redrawn.found(() -> waited(page -> firstShown(css)));
    }

    private @Nullable WebElement firstShown(String css) {
        return (WebElement) run(FIRST_SHOWN, css);
    }

    /** Clicks as soon as it is there, scrolled into view. */
    void click(String css) {
        waited(page -> {
            WebElement found = firstShown(css);
            if (found != null) {
                click(found);
            }
            return found;
        });
    }

    void click(WebElement element) {
        run("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    /** Waits until it holds. */
    void awaits(BooleanSupplier condition) {
        awaits(PATIENCE, condition);
    }

    /** Waits so long until it holds, where much has to come before it. */
    void awaits(Duration patience, BooleanSupplier condition) {
        waited(patience, page -> condition.getAsBoolean() ? Boolean.TRUE : null);
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    private <T> T waited(ExpectedCondition<@Nullable T> condition) {
        return waited(PATIENCE, condition);
    }

    private <T> T waited(Duration patience, ExpectedCondition<@Nullable T> condition) {
        return new WebDriverWait(driver, patience)
                .pollingEvery(BETWEEN_LOOKS)
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
                .until(condition);
    }

    @Nullable
    Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    /** The text of the first there is at this moment, seen or not; empty where there is none. Waits for nothing, so it may be awaited. */
    String text(String css) {
        return String.valueOf(run("return document.querySelector(arguments[0])?.textContent ?? ''", css));
    }

    /** Whether a script returns true. */
    boolean is(String script, Object... arguments) {
        return Boolean.TRUE.equals(run(script, arguments));
    }

    /** The whole number that a script returns. */
    long count(String script, Object... arguments) {
        if (run(script, arguments) instanceof Long number) {
            return number;
        }
        throw new AssertionError("not a whole number: " + script);
    }

    /** Runs a script at the start of each page that is loaded from now on, before any of the page's own. */
    void beforeEachPage(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** Devtools protocol: to take the network away and to give it back. */
    void online(boolean online) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", !online, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Devtools protocol: lets no more bytes out in a second. */
    void uploadsAt(int bytesPerSecond) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", false, "latency", 0, "downloadThroughput", -1, "uploadThroughput", bytesPerSecond));
    }

    /** Devtools protocol: as if the runner had answered, once and for all, whether this page may notify: granted or denied. */
    void mayNotify(String page, String answer) {
        chromium.mayNotify(origin(page), answer);
    }

    /** Devtools protocol: as if a push service had brought this to the page's service worker, the first that was registered. */
    void pushed(String page, String data) {
        driver.executeCdpCommand("ServiceWorker.enable", Map.of());
        driver.executeCdpCommand(
                "ServiceWorker.deliverPushMessage",
                Map.of("origin", origin(page), "registrationId", "0", "data", data));
    }

    private static String origin(String page) {
        URI address = URI.create(page);
        return address.getScheme() + "://" + address.getAuthority();
    }

    /** Presses keys as a person without a mouse does: whatever has the focus gets them. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** How many sheets of paper the page takes when it is printed. */
    long printedPages() {
        byte[] pdf = Base64.getDecoder().decode(driver.print(new PrintOptions()).getContent());
        return PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    /**
     * What axe-core finds wrong, each with where; of what is right it tells only that there is some, which for a long page would be
     * megabytes. It stays in the page: otherwise it opens a window for each time, safe from frames of strangers, of which the pages have
     * none.
     */
    @SuppressWarnings("deprecation")
    List<String> violations() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // Staying in the page, axe leaves the driver's own time for scripts as it is, whatever its builder is told.
        driver.manage().timeouts().scriptTimeout(LONGEST_LOOK);
        Results results = new AxeBuilder().withOptions(options).setLegacyMode().analyze(driver);
        return results.getViolations().stream().map(Browser::told).toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }

    /**
     * Errors on the console, among them everything that the content security policy stopped. That a result or a plan is not
     * there yet is none.
     */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(entry -> entry.getMessage())
                .filter(message -> !message.contains("status of 404") || !message.contains("/api/v1/runners/"))
                .toList();
    }

    /** Kept to be looked at. */
    void picture(String name) {
        try {
            Path folder = Files.createDirectories(Repository.file("system-tests/target/screenshots"));
            Files.write(folder.resolve(name + ".png"), screenshot());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in the window, as PNG. */
    byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    @Override
    public void close() {
        chromium.givenBack();
    }
}
