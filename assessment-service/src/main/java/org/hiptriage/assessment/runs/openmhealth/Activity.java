package org.hiptriage.assessment.runs.openmhealth;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the name of an activity means. The standards leave the name free, so its words are looked at: what is known to be
 * running, walking or cycling is told by that name, all else by its own, for only running may count as running load.
 */
record Activity(String sport, Optional<String> subSport) {
    private static final String RUNNING = "running";
    private static final String OTHER = "other";
    private static final int LONGEST = 40;
    private static final Map<String, Set<String>> WORDS = Map.of(
            RUNNING,
            Set.of("run", "running", "jog", "jogging"),
            "walking",
            Set.of("walk", "walking"),
            "cycling",
            Set.of("cycling", "biking", "bicycling", "bike", "bicycle"));
    private static final List<String> IN_ORDER = List.of(RUNNING, "walking", "cycling");
    private static final Map<String, String> KINDS = Map.of(
            "treadmill", "treadmill",
            "trail", "trail",
            "track", "track",
            "road", "street",
            "street", "street",
            "indoor", "indoor",
            "virtual", "virtual",
            "nordic", "nordic",
            "mountain", "mountain");
    /** Words beside which running is no load on a hip. */
    private static final Set<String> NOT_ON_FOOT = Set.of("wheelchair", "handcycle");

    static Activity named(String name) {
        Set<String> words = words(name);
        Optional<String> kind =
                words.stream().filter(KINDS::containsKey).findFirst().map(KINDS::get);
        Optional<String> sport = IN_ORDER.stream()
                .filter(candidate -> words.stream().anyMatch(WORDS.getOrDefault(candidate, Set.of())::contains))
                .filter(candidate -> words.stream().noneMatch(NOT_ON_FOOT::contains))
                .findFirst();
        if (sport.isEmpty() && words.contains("treadmill")) {
            return new Activity(RUNNING, kind);
        }
        return sport.map(known -> new Activity(known, kind))
                .orElseGet(() -> new Activity(own(words), Optional.empty()));
    }

    private static Set<String> words(String name) {
        // Some platforms pass their own constants on, for example HKWorkoutActivityTypeRunning.
        String apart = name.replace("HKWorkoutActivityType", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        var words =
                new LinkedHashSet<>(Arrays.asList(apart.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")));
        words.remove("");
        return words;
    }

    private static String own(Set<String> words) {
        String sport = String.join("-", words);
        return sport.isEmpty() || sport.length() > LONGEST ? OTHER : sport;
    }
}
