package org.hiptriage.systemtests.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tokens that a stack wrote for scripts, each for what it is good for. */
public final class Tokens {
    private static final Pattern OPERATORS =
            Pattern.compile("/api/v1/(alerts|operations|webhooks|audit|erasures)\\b.*|DELETE /api/v1/runners/[^/]+");

    private final Path file;

    Tokens(Path data) {
        this.file = data.resolve("credentials.env");
    }

    /** The tokens in this folder. */
    public static Tokens in(Path folder) {
        return new Tokens(folder);
    }

    /** Writes those that an issuer prints to this folder, as {@code ./run} would. */
    public static void write(Path folder, List<String> issuer, Map<String, String> environment) {
        try {
            var builder = new ProcessBuilder(issuer).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(environment);
            Process process = builder.start();
            List<String> printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("HIP_"))
                    .toList();
            if (process.waitFor() != 0 || printed.isEmpty()) {
                throw new AssertionError("no tokens of " + issuer);
            }
            Files.createDirectories(folder);
            Files.write(folder.resolve("credentials.env"), printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Of a platform that reports for any runner and reads what came of it. */
    public String platform() {
        return named("HIP_PLATFORM_TOKEN");
    }

    /** Of who reads and acts on alerts. */
    public String clinician() {
        return named("HIP_CLINICIAN_TOKEN");
    }

    /** Of who may also register webhooks and erase. */
    public String operator() {
        return named("HIP_OPERATOR_TOKEN");
    }

    /** The one that a request needs; none is good for everything. */
    String of(String method, String path) {
        boolean isOperators = OPERATORS.matcher(path).matches()
                || OPERATORS.matcher(method + " " + path).matches();
        return isOperators ? operator() : platform();
    }

    /** All of them as they are in the environment of a script that took the file in. */
    public Map<String, String> asEnvironment() {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.matches("HIP_[A-Z]+_TOKEN=.+"))
                    .collect(Collectors.toMap(
                            line -> line.substring(0, line.indexOf('=')),
                            line -> line.substring(line.indexOf('=') + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String named(String name) {
        String token = asEnvironment().get(name);
        if (token == null) {
            throw new AssertionError(name + " is missing in " + file);
        }
        return token;
    }
}
