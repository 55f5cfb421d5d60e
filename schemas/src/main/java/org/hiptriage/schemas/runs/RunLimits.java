package org.hiptriage.schemas.runs;

import java.time.Duration;
import java.util.regex.Pattern;

/** What a session that a watch or a person recorded can be; beyond it lies a broken clock, a broken sensor or a wrong unit. */
public final class RunLimits {
    public static final Duration MAX_DURATION = Duration.ofDays(7);
    public static final double MAX_DISTANCE_METERS = 2_000_000;
    public static final double MAX_CLIMB_METERS = 100_000;
    public static final double MAX_CADENCE_SPM = 400;

    /** No runner holds more than 12 m/s, the speed of the fastest sprints, for a whole session. */
    public static final double MAX_RUNNING_METERS_PER_SECOND = 12;

    /** Other sports may be faster, by wheels, on snow or in the air. */
    public static final double MAX_OTHER_METERS_PER_SECOND = 100;

    public static final String RUNNING = "running";

    public static final String DURATION =
            "must be a whole number of seconds from 1 to 604800 (7 days), pauses included";
    public static final String MOVING = "must be a whole number of seconds from 0 to durationSeconds";
    public static final String DISTANCE =
            "must be a number of metres from 0 to 2000000; leave it out where it is not known";
    public static final String CLIMB =
            "must be a number of metres from 0 to 100000; leave it out where it is not known";
    public static final String CADENCE =
            "must be a number of steps a minute above 0 and up to 400, both feet counted; leave it out where it is not known";
    public static final String TOO_FAST =
            "gives an average speed that nobody has (above 12 m/s in running, 100 m/s else): check its unit, which is metres";
    public static final String SPORT = "must be 1 to 40 of the characters a-z 0-9 _ -, for example running or cycling";
    public static final String SHOE = "must be 1 to 64 of the characters A-Z a-z 0-9 . _ ~ -";
    public static final String DEVICE =
            "must be 1 to 100 printable characters, maker and product without a serial number";
    public static final String SOURCE =
            "must name who recorded or passed it on, 1 to 200 characters of a URI reference, for example https://watch.example/api";
    public static final String NOT_OVER =
            "must lie in the past with durationSeconds added: only a finished session is recorded";

    private static final Pattern SPORT_FORM = Pattern.compile("[a-z0-9_-]{1,40}");
    private static final Pattern SHOE_FORM = Pattern.compile("[A-Za-z0-9._~-]{1,64}");
    private static final Pattern DEVICE_FORM = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S} ]{1,100}");
    private static final Pattern SOURCE_FORM = Pattern.compile("[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]{1,200}");

    private RunLimits() {}

    /** Whether a session can last so long. */
    public static boolean isDuration(long seconds) {
        return seconds >= 1 && seconds <= MAX_DURATION.toSeconds();
    }

    /** Whether it can be the distance of a session; not a number is none. */
    public static boolean isDistance(double meters) {
        return meters >= 0 && meters <= MAX_DISTANCE_METERS;
    }

    /** Whether it can be the ascent or descent of a session. */
    public static boolean isClimb(double meters) {
        return meters >= 0 && meters <= MAX_CLIMB_METERS;
    }

    /** Whether it can be an average cadence; 0 is what devices write where they do not know it. */
    public static boolean isCadence(double stepsPerMinute) {
        return stepsPerMinute > 0 && stepsPerMinute <= MAX_CADENCE_SPM;
    }

    /** Whether somebody can have come so far in that time. */
    public static boolean isSpeed(String sport, double meters, long seconds) {
        double bound = sport.equals(RUNNING) ? MAX_RUNNING_METERS_PER_SECOND : MAX_OTHER_METERS_PER_SECOND;
        return meters <= bound * seconds;
    }

    /** Whether it can name a sport or a kind within it. */
    public static boolean isSport(String text) {
        return SPORT_FORM.matcher(text).matches();
    }

    /** Whether it can name a pair of shoes. */
    public static boolean isShoe(String text) {
        return SHOE_FORM.matcher(text).matches();
    }

    /** Whether it can name a device. */
    public static boolean isDevice(String text) {
        return DEVICE_FORM.matcher(text).matches();
    }

    /** Whether it can name who recorded it. */
    public static boolean isSource(String text) {
        return SOURCE_FORM.matcher(text).matches();
    }
}
