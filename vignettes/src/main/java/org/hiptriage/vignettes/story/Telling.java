package org.hiptriage.vignettes.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.knowledge.Level;

/** Collects a story and then its options: words, sources and flags add up, of answers the later one counts. */
final class Telling {
    private static final Set<String> ABOUT = Set.of("age", "side", "painScore");
    private static final String NOT_ASKED = "not-asked";
    private static final String NONE = "none";

    private final String where;
    private final List<String> words = new ArrayList<>();
    private final Set<String> sources = new LinkedHashSet<>();
    private final Map<String, Object> about = new LinkedHashMap<>();
    private final Map<String, String> findings = new LinkedHashMap<>();
    private final Set<String> redFlags = new LinkedHashSet<>();
    private final Set<String> open = new LinkedHashSet<>();
    private Optional<Level> level = Optional.empty();
    private Optional<String> timeFrame = Optional.empty();
    private List<String> causes = List.of();
    private boolean flagsWritten;

    Telling(String where) {
        this.where = where;
    }

    Telling and(Entry entry) {
        entry.text("story").ifPresent(words::add);
        sources.addAll(entry.texts("sources").orElse(List.of()));
        entry.text("urgentSigns")
                .ifPresent(answer -> Vocabulary.shipped().urgentCodes().forEach(code -> findings.put(code, answer)));
        entry.entry("assessment").ifPresent(this::answers);
        entry.entry("expect").ifPresent(this::expect);
        return this;
    }

    private void answers(Entry assessment) {
        assessment.refuseOthersThan("age", "side", "painScore", "findings");
        for (String key : ABOUT) {
            assessment.value(key).ifPresent(value -> {
                about.remove(key);
                if (!value.equals(NONE)) {
                    about.put(key, value);
                }
            });
        }
        assessment
                .entry("findings")
                .ifPresent(given -> given.keys().forEach(code -> {
                    String answer = given.text(code).orElseThrow();
                    findings.remove(code);
                    if (!answer.equals(NOT_ASKED)) {
                        findings.put(code, answer);
                    }
                }));
    }

    private void expect(Entry expect) {
        expect.refuseOthersThan("level", "timeFrame", "redFlags", "couldNotRuleOut", "causes");
        level = expect.text("level").map(this::level).or(() -> level);
        timeFrame = expect.text("timeFrame").or(() -> timeFrame);
        causes = expect.texts("causes").orElse(causes);
        expect.texts("redFlags").ifPresent(codes -> {
            flagsWritten = true;
            redFlags.addAll(codes);
        });
        open.addAll(expect.texts("couldNotRuleOut").orElse(List.of()));
    }

    private Level level(String name) {
        for (Level each : Level.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw new BrokenStoryException(where, "level must be SELF_CARE, SEE_DOCTOR or URGENT_CARE");
    }

    Vignette told(String id, String storyId, boolean outside) {
        if (sources.isEmpty()) {
            throw new BrokenStoryException(where, "needs its sources");
        }
        Map<String, Object> assessment = new LinkedHashMap<>(about);
        assessment.put("findings", Map.copyOf(findings));
        return new Vignette(
                id,
                storyId,
                outside,
                String.join(" ", words),
                List.copyOf(sources),
                assessment,
                new Expectation(
                        level.orElseThrow(() -> new BrokenStoryException(where, "needs expect.level")),
                        timeFrame,
                        List.copyOf(redFlags),
                        flagsWritten && redFlags.isEmpty() && open.isEmpty(),
                        List.copyOf(open),
                        causes));
    }
}
