package org.hiptriage.schemas.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads when something was observed and on which dates it began. */
public final class TimesReader {
    public static final String OFFSET_DATE_TIME =
            "must be an ISO 8601 date and time with its offset, for example 2026-11-20T07:30:00+01:00";
    private static final String OBSERVED_AT = "observedAt";
    private static final String DATE = "must be an ISO 8601 date, for example 2026-10-30";
    private static final Pattern DATE_TIME_FORM =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern DATE_FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final ObjectFields fields;
    private final Instant receivedAt;
    private final FieldProblems problems;

    /** Reads from these fields. */
    public TimesReader(ObjectFields fields, Instant receivedAt, FieldProblems problems) {
        this.fields = fields;
        this.receivedAt = receivedAt;
        this.problems = problems;
    }

    /** When the report arrived. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** When it was observed, or where that cannot be read (and is noted) the time of receipt, to judge the dates by. */
    public OffsetDateTime observedAt() {
        fields.requireMoment(OBSERVED_AT);
        Optional<OffsetDateTime> given = fields.moment(OBSERVED_AT);
        if (given.filter(at -> Limits.isTooFarAhead(at.toInstant(), receivedAt)).isPresent()) {
            problems.add(OBSERVED_AT, Limits.TOO_FAR_AHEAD);
        }
        if (given.filter(at -> Limits.isTooLongAgo(at.toInstant())).isPresent()) {
            problems.add(OBSERVED_AT, Limits.TOO_LONG_AGO);
        }
        return given.orElseGet(() -> receivedAt.atOffset(ZoneOffset.UTC));
    }

    /** A date of the past; empty where it is not there or not a date. */
    public Optional<LocalDate> date(String field, LocalDate observedOn, OptionalInt ageYears) {
        Optional<LocalDate> date = fields.parsed(field, TimesReader::date, DATE);
        if (date.filter(on -> Limits.isAhead(on, observedOn)).isPresent()) {
            problems.add(field, Limits.DATE_AHEAD);
        }
        int years = ageYears.orElse(Limits.MAX_AGE_YEARS);
        if (date.filter(on -> Limits.isBeforeBirth(on, observedOn, years)).isPresent()) {
            problems.add(field, Limits.DATE_BEFORE_BIRTH);
        }
        return date;
    }

    /** The moment that the text names; empty where it names none, or none with an offset. */
    public static Optional<OffsetDateTime> dateTime(String text) {
        return DATE_TIME_FORM.matcher(text).matches() ? parsed(text, OffsetDateTime::parse) : Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        return DATE_FORM.matcher(text).matches() ? parsed(text, LocalDate::parse) : Optional.empty();
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
