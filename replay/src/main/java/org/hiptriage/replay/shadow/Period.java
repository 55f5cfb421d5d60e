package org.hiptriage.replay.shadow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Which results are compared, by when their reports or runs were received. What came before still counts as what was known.
 *
 * @param from the first moment; empty for all that is kept
 * @param to the first moment that no longer counts; empty for all up to now
 */
record Period(Optional<Instant> from, Optional<Instant> to) {

    /**
     * As options say: dates in UTC, of which the last counts whole, or moments.
     *
     * @throws IllegalArgumentException where one is neither, or the one is not before the other
     */
    static Period of(Optional<String> from, Optional<String> to) {
        var period = new Period(from.map(text -> moment("--from", text, 0)), to.map(text -> moment("--to", text, 1)));
        if (period.from().isPresent()
                && period.to().filter(end -> !end.isAfter(period.from().get())).isPresent()) {
            throw new IllegalArgumentException("--from must be before --to");
        }
        return period;
    }

    boolean has(Instant receivedAt) {
        return from.filter(receivedAt::isBefore).isEmpty()
                && to.filter(end -> !receivedAt.isBefore(end)).isEmpty();
    }

    /** In words. */
    String text() {
        return from.map(Instant::toString).orElse("the beginning") + " to "
                + to.map(Instant::toString).orElse("now");
    }

    private static Instant moment(String option, String text, int days) {
        try {
            return LocalDate.parse(text)
                    .plusDays(days)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeParseException noDate) {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(
                        option + " needs a date as 2026-11-30, or a moment as 2026-11-30T12:00:00Z", e);
            }
        }
    }
}
