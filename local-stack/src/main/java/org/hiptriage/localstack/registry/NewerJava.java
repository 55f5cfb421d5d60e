package org.hiptriage.localstack.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hiptriage.localstack.process.StackFailure;

/** Finds a Java that is newer than the one that the product asks for. */
final class NewerJava {
    static final int ASKED_FOR = 21;

    private static final Pattern HOME_VARIABLE =
            Pattern.compile("JAVA_HOME|JAVA_(?:HOME_)?\\d+(?:_HOME|_X64)?|JDK_?\\d+(?:_HOME)?");
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(?:1\\.)?(\\d+)[^\"]*\"");

    private final Map<String, String> environment;
    private final List<Path> usualPlaces;

    NewerJava(Map<String, String> environment, List<Path> usualPlaces) {
        this.environment = environment;
        this.usualPlaces = usualPlaces;
    }

    static NewerJava ofThisMachine() {
        Path home = Path.of(System.getProperty("user.home"));
        return new NewerJava(
                System.getenv(),
                List.of(
                        Path.of("/usr/lib/jvm"),
                        Path.of("/opt/java"),
                        home.resolve(".sdkman/candidates/java"),
                        home.resolve(".jdks"),
                        Path.of("/Library/Java/JavaVirtualMachines")));
    }

    /**
     * The java program of the oldest one that is new enough, which is the likeliest to have been tried with what it is for.
     *
     * @throws StackFailure where there is none
     */
    Path program() {
        return homes().filter(home -> Files.isExecutable(home.resolve("bin/java")))
                .filter(home -> version(home) >= ASKED_FOR)
                .min(Comparator.comparingInt(home -> version(home)))
                .map(home -> home.resolve("bin/java"))
                .orElseThrow(() -> new StackFailure(
                        ("The schema registry needs a Java %d or newer, and none was found: install one"
                                        + " (Debian: apt install openjdk-21-jre-headless, or the newest that there is) or set JAVA_21_HOME"
                                        + " to one. Without --registry the stack does not need it.")
                                .formatted(ASKED_FOR)));
    }

    private Stream<Path> homes() {
        Stream<Path> named = environment.entrySet().stream()
                .filter(entry -> HOME_VARIABLE.matcher(entry.getKey()).matches())
                .filter(entry -> !entry.getValue().isBlank())
                .map(entry -> Path.of(entry.getValue()));
        Stream<Path> installed = usualPlaces.stream()
                .flatMap(place -> folders(place).stream())
                // As macOS lays them out.
                .flatMap(home -> Stream.of(home, home.resolve("Contents/Home")));
        return Stream.concat(named, installed);
    }

    private static List<Path> folders(Path place) {
        try (Stream<Path> folders = Files.list(place)) {
            return folders.sorted().toList();
        } catch (IOException noSuchPlace) {
            return List.of();
        }
    }

    private static int version(Path home) {
        try {
            Matcher found = VERSION.matcher(Files.readString(home.resolve("release")));
            return found.find() ? Integer.parseInt(found.group(1)) : 0;
        } catch (IOException unknown) {
            return 0;
        }
    }
}
