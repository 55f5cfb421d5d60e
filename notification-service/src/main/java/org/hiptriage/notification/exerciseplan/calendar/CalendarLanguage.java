package org.hiptriage.notification.exerciseplan.calendar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hiptriage.notification.http.Refusal;

/** The languages in which a calendar is written. */
enum CalendarLanguage {
    EN,
    DE;

    private static final List<Locale> KNOWN = List.of(Locale.ENGLISH, Locale.GERMAN);

    /** The one that is asked for, else the first that is accepted, else English. */
    static CalendarLanguage of(Optional<String> asked, Optional<String> accepted) {
        return asked.map(CalendarLanguage::named)
                .or(() -> accepted.flatMap(CalendarLanguage::accepted))
                .orElse(EN);
    }

    /** As it is written in addresses and headers. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static CalendarLanguage named(String code) {
        return switch (code) {
            case "en" -> EN;
            case "de" -> DE;
            default -> throw Refusal.badRequest("lang", "must be en or de");
        };
    }

    private static Optional<CalendarLanguage> accepted(String header) {
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), KNOWN))
                    .map(locale -> locale.equals(Locale.GERMAN) ? DE : EN);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
