package org.hiptriage.benchmarks.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A new headless browser with nothing cached. */
public final class Chromium implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Pattern RECEIVED =
            Pattern.compile("\"method\":\"Network.loadingFinished\".*?\"encodedDataLength\":(\\d+)");

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** One of the size of a phone. */
    public static Chromium started() {
        return started(390, 844, 2);
    }

    /** One of a size in CSS pixels. */
    public static Chromium started(int width, int height, int pixelRatio) {
        var options = new ChromeOptions();
        options.setBinary(onPath("chromium", "chromium-browser", "google-chrome"));
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en");
        var logged = new LoggingPreferences();
        logged.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logged);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of(onPath("chromedriver")).toFile())
                .build();
        var driver = new ChromeDriver(service, options);
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", pixelRatio, "mobile", pixelRatio > 1));
        return new Chromium(driver);
    }

    /** A network that is slower than loopback, until it is told another. */
    void network(Duration roundTrip, int bytesPerSecond) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of(
                        "offline",
                        false,
                        "latency",
                        roundTrip.toMillis(),
                        "downloadThroughput",
                        bytesPerSecond,
                        "uploadThroughput",
                        bytesPerSecond));
    }

    /** Runs a script at the start of each page from now on. */
    public void beforeEachPage(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** Goes to an address. */
    public void go(String address) {
        driver.get(address);
    }

    void click(String css) {
        driver.findElement(By.cssSelector(css)).click();
    }

    /** Runs a script. */
    public void run(String script, Object... arguments) {
        driver.executeScript(script, arguments);
    }

    /** The number that a script returns, as soon as it returns one. */
    public double number(String script) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (driver.executeScript(script) instanceof Number number) {
                return number.doubleValue();
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new IllegalStateException("no number within " + PATIENCE + ": " + script);
    }

    /** The sizes in bytes of all answers since the last look, as they came over the wire, headers included. */
    List<Integer> received() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .flatMap(entry -> RECEIVED.matcher(entry.getMessage()).results())
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    private static String onPath(String... names) {
        return Stream.of(names)
                .flatMap(name ->
                        Arrays.stream(System.getenv("PATH").split(":", -1)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no " + names[0] + " on the path (Debian: apt install chromium chromium-driver)"));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
