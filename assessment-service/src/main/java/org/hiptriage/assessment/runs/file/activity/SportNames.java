package org.hiptriage.assessment.runs.file.activity;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words in which GPX and TCX files name a sport. Only known words are taken: the field is free text, so anything else may
 * be a sentence about somebody, and counts as a sport that is not known.
 */
public final class SportNames {
    private static final int LONGEST = 40;
    private static final Pattern SEPARATORS = Pattern.compile("[ _./-]+");

    private static final Map<String, Sport> KNOWN = Map.ofEntries(
            // Numbers that one large platform wrote into GPX for years.
            entry("1", Sport.of("cycling")),
            entry("4", Sport.of("hiking")),
            entry("9", Sport.of("running")),
            entry("10", Sport.of("walking")),
            entry("run", Sport.of("running")),
            entry("running", Sport.of("running")),
            entry("jogging", Sport.of("running")),
            entry("trailrun", Sport.of("running", "trail")),
            entry("trailrunning", Sport.of("running", "trail")),
            entry("runningtrail", Sport.of("running", "trail")),
            entry("ultrarun", Sport.of("running", "ultra")),
            entry("ultrarunning", Sport.of("running", "ultra")),
            entry("streetrunning", Sport.of("running", "street")),
            entry("roadrunning", Sport.of("running", "street")),
            entry("trackrunning", Sport.of("running", "track")),
            entry("runningtrack", Sport.of("running", "track")),
            entry("obstaclerun", Sport.of("running", "obstacle")),
            entry("treadmill", Sport.of("running", "treadmill")),
            entry("treadmillrun", Sport.of("running", "treadmill")),
            entry("treadmillrunning", Sport.of("running", "treadmill")),
            entry("runningtreadmill", Sport.of("running", "treadmill")),
            entry("indoorrun", Sport.of("running", "indoor_running")),
            entry("indoorrunning", Sport.of("running", "indoor_running")),
            entry("runningindoor", Sport.of("running", "indoor_running")),
            entry("virtualrun", Sport.of("running", "virtual_activity")),
            entry("virtualrunning", Sport.of("running", "virtual_activity")),
            entry("walk", Sport.of("walking")),
            entry("walking", Sport.of("walking")),
            entry("speedwalking", Sport.of("walking", "speed_walking")),
            entry("casualwalking", Sport.of("walking", "casual_walking")),
            entry("indoorwalking", Sport.of("walking", "indoor_walking")),
            entry("nordicwalking", Sport.of("walking", "nordic_walking")),
            entry("hike", Sport.of("hiking")),
            entry("hiking", Sport.of("hiking")),
            entry("snowshoe", Sport.of("snowshoeing")),
            entry("snowshoeing", Sport.of("snowshoeing")),
            entry("bike", Sport.of("cycling")),
            entry("biking", Sport.of("cycling")),
            entry("ride", Sport.of("cycling")),
            entry("cycling", Sport.of("cycling")),
            entry("roadbiking", Sport.of("cycling", "road")),
            entry("roadcycling", Sport.of("cycling", "road")),
            entry("mountainbiking", Sport.of("cycling", "mountain")),
            entry("mountainbikeride", Sport.of("cycling", "mountain")),
            entry("gravelcycling", Sport.of("cycling", "gravel_cycling")),
            entry("gravelride", Sport.of("cycling", "gravel_cycling")),
            entry("indoorcycling", Sport.of("cycling", "indoor_cycling")),
            entry("virtualride", Sport.of("cycling", "virtual_activity")),
            entry("ebikeride", Sport.of("e_biking")),
            entry("ebiking", Sport.of("e_biking")),
            entry("swim", Sport.of("swimming")),
            entry("swimming", Sport.of("swimming")),
            entry("lapswimming", Sport.of("swimming", "lap_swimming")),
            entry("openwaterswimming", Sport.of("swimming", "open_water")),
            entry("rowing", Sport.of("rowing")),
            entry("kayaking", Sport.of("kayaking")),
            entry("nordicski", Sport.of("cross_country_skiing")),
            entry("crosscountryskiing", Sport.of("cross_country_skiing")),
            entry("alpineski", Sport.of("alpine_skiing")),
            entry("alpineskiing", Sport.of("alpine_skiing")),
            entry("inlineskating", Sport.of("inline_skating")),
            entry("transition", Sport.of("transition")),
            entry("multisport", Sport.of("multisport")),
            entry("other", Sport.of("other")));

    private SportNames() {}

    /** The sport that the text names, {@link Sport#UNKNOWN} where it names none that is known. */
    public static Sport of(String text) {
        String bare = text.strip();
        if (bare.length() > LONGEST) {
            return Sport.UNKNOWN;
        }
        String word = SEPARATORS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("");
        return KNOWN.getOrDefault(word, Sport.UNKNOWN);
    }

    private static Map.Entry<String, Sport> entry(String word, Sport sport) {
        return Map.entry(word, sport);
    }
}
