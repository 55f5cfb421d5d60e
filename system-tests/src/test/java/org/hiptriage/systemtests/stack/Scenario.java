package org.hiptriage.systemtests.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** A clinical scenario of the rule tests, as somebody outside would post it. */
public record Scenario(String name, Map<String, Object> assessment, Map<String, Object> expect, boolean endToEnd) {
    private static final JsonMapper JSON = new JsonMapper();

    /** All scenarios that a clinician wrote, in the order of their files. */
    public static List<Scenario> all() {
        try (Stream<Path> files = Files.list(Repository.file("triage-service/src/test/resources/scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(Scenario::in)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The scenario with this name. */
    public static Scenario named(String name) {
        return all().stream()
                .filter(scenario -> scenario.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The first that goes from end to end to this level and holds nothing back. */
    public static Scenario first(String level) {
        return all().stream()
                .filter(scenario -> scenario.endToEnd()
                        && scenario.expected("level").orElseThrow().equals(level)
                        && scenario.expected("holds")
                                .map(Object::toString)
                                .orElse("[]")
                                .equals("[]"))
                .findFirst()
                .orElseThrow();
    }

    /** The body to post for this runner now. */
    public String body(String runnerId, UUID assessmentId) {
        var body = new LinkedHashMap<>(assessment);
        body.put("assessmentId", assessmentId.toString());
        body.put("runnerId", runnerId);
        body.put("observedAt", OffsetDateTime.now(ZoneOffset.UTC).withNano(0).toString());
        return JSON.writeValueAsString(body);
    }

    /** What the scenario expects under this name, where it says anything. */
    public Optional<Object> expected(String what) {
        return Optional.ofNullable(expect.get(what));
    }

    /** The codes that the scenario expects under this name, where it says anything. */
    public Optional<List<String>> expectedCodes(String what) {
        return expected(what)
                .map(codes -> ((List<?>) codes).stream().map(String::valueOf).toList());
    }

    @Override
    public String toString() {
        return name;
    }

    private static Stream<Scenario> in(Path file) {
        try {
            List<Map<String, Object>> entries =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            return entries.stream().map(Scenario::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scenario of(Map<String, Object> entry) {
        Map<String, Object> assessment = map(entry, "assessment");
        var findings = new LinkedHashMap<String, Object>();
        Optional.ofNullable(entry.get("urgentSigns"))
                .ifPresent(answer -> Vocabulary.shipped().urgentCodes().forEach(code -> findings.put(code, answer)));
        findings.putAll(map(assessment, "findings"));
        assessment.put("findings", findings);
        return new Scenario(
                String.valueOf(entry.get("name")),
                assessment,
                map(entry, "expect"),
                Boolean.TRUE.equals(entry.get("endToEnd")));
    }

    private static Map<String, Object> map(Map<String, Object> entry, String key) {
        var map = new LinkedHashMap<String, Object>();
        if (entry.get(key) instanceof Map<?, ?> values) {
            values.forEach((name, value) -> map.put(String.valueOf(name), value));
        }
        return map;
    }
}
