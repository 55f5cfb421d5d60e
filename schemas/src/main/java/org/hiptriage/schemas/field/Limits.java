package org.hiptriage.schemas.field;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the contract lets a report say, the same for the JSON of a caller and the event of a platform. */
public final class Limits {
    public static final int MAX_AGE_YEARS = 120;
    public static final int MAX_PAIN_SCORE = 10;
    public static final Duration MAX_AHEAD = Duration.ofMinutes(5);

    public static final String RUNNER_ID =
            "must be 1 to 64 of the characters A-Z a-z 0-9 . _ ~ - (opaque, never an e-mail address or a name)";
    public static final String SESSION_ID = "must be 1 to 64 of the characters A-Z a-z 0-9 . _ ~ -";
    public static final String AGE = "must be an integer from 0 to 120, the age in years";
    public static final String PAIN_SCORE = "must be an integer from 0 (no pain) to 10 (the worst imaginable)";
    public static final String ZONE = "must be an IANA time zone name, for example Europe/Copenhagen";
    public static final String TOO_FAR_AHEAD =
            "must not be more than 5 minutes after the time it was received: check the clock of the device";
    public static final String TOO_LONG_AGO = "must not be before the year 1900";
    public static final String DATE_AHEAD = "must not be later than the day after the local date of observedAt";
    public static final String DATE_BEFORE_BIRTH = "must not be before the runner was born";

    private static final Pattern ID_PATTERN = Pattern.compile("[A-Za-z0-9._~-]{1,64}");
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> !zone.startsWith("SystemV/"))
            .collect(Collectors.toUnmodifiableSet());

    private Limits() {}

    /** Whether it can be a runner. */
    public static boolean isRunnerId(String text) {
        return ID_PATTERN.matcher(text).matches();
    }

    /** Whether it can be a session of an exercise plan. */
    public static boolean isSessionId(String text) {
        return ID_PATTERN.matcher(text).matches();
    }

    /** Whether it is the name of a time zone. */
    public static boolean isZone(String text) {
        return ZONES.contains(text);
    }

    /** Whether it can be an age in years. */
    public static boolean isAge(long years) {
        return years >= 0 && years <= MAX_AGE_YEARS;
    }

    /** Whether it is on the scale of 0 to 10. */
    public static boolean isPainScore(long score) {
        return score >= 0 && score <= MAX_PAIN_SCORE;
    }

    /** Whether it lies further ahead of its receipt than a clock may be wrong. */
    public static boolean isTooFarAhead(Instant observedAt, Instant receivedAt) {
        return observedAt.isAfter(receivedAt.plus(MAX_AHEAD));
    }

    /** Whether it lies before anybody could have reported. */
    public static boolean isTooLongAgo(Instant observedAt) {
        return observedAt.isBefore(EARLIEST);
    }

    /** Whether the date lies ahead; with a day of grace, because the runner may have crossed the date line since. */
    public static boolean isAhead(LocalDate date, LocalDate observedOn) {
        return date.isAfter(observedOn.plusDays(1));
    }

    /** Whether somebody of that age was not born yet. */
    public static boolean isBeforeBirth(LocalDate date, LocalDate observedOn, int ageYears) {
        // Somebody aged 34 was born up to a day less than 35 years ago.
        return date.isBefore(observedOn.minusYears(ageYears + 1L));
    }

    /** The runner's date: by the zone, or where that is not known by the offset. */
    public static LocalDate localDate(OffsetDateTime observedAt, Optional<String> zone) {
        return zone.map(ZoneId::of)
                .map(id -> observedAt.atZoneSameInstant(id).toLocalDate())
                .orElseGet(observedAt::toLocalDate);
    }

    /** A constant as the contract writes it. */
    public static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
