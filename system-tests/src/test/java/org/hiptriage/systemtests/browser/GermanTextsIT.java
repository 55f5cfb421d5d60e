package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page makes of texts that a service wrote around numbers, days and words. */
@OnRunningStack
class GermanTextsIT {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
    pain 5 on 2026-11-20 and 4 on 2026-12-11, 21 days after self-treatment began on 2026-11-20 | Schmerz 5 am 20. November 2026 und 4 am 11. Dezember 2026, 21 Tage nach Beginn der Selbstbehandlung am 20. November 2026
    12.4 km on 2026-11-14 against a longest run of 8.0 km in the 30 days before | 12,4 km am 14. November 2026; der längste Lauf der 30 Tage davor hatte 8,0 km
    12.4 km on 2026-11-14 against a longest run of 8.0 km in the 30 days before, and 1 other run | 12,4 km am 14. November 2026; der längste Lauf der 30 Tage davor hatte 8,0 km, und 1 weiterer Lauf
    3 bouts that began within 365 days: pain 5 on 2026-02-01, pain 4 on 2026-06-01, pain 3 on 2026-11-01 | 3 Schübe, die innerhalb von 365 Tagen begannen: Schmerz 5 am 1. Februar 2026, Schmerz 4 am 1. Juni 2026, Schmerz 3 am 1. November 2026
    1234.5 km on one pair of shoes, last run in on 2026-11-14, and 2 other pairs | 1.234,5 km mit einem Paar Schuhe, zuletzt gelaufen am 14. November 2026, und 2 weitere Paare
    21.5 m of descent per km over 42.0 km of running in the 14 days before, without 1 run whose descent is not known | 21,5 m bergab je km auf 42,0 gelaufenen km in den 14 Tagen davor, ohne 1 Lauf, dessen Abstieg nicht bekannt ist
    is required: it must be an integer from 0 to 120, the age in years | fehlt: muss eine ganze Zahl von 0 bis 120 sein, das Alter in Jahren
    pain 5 on a day that nobody knows | pain 5 on a day that nobody knows
    constructor | constructor
    """)
    void aTextIsSaidInGermanWithItsNumbersAndDays(String english, String german, RunningStack stack) {
        try (Browser browser = Browser.open(390, "de", false)) {
            browser.go(stack.http().page(""));
            browser.shown("main h1");
            browser.run("import('/js/i18n.js').then(i18n => { window.said = i18n.content(arguments[0]) })", english);
            browser.awaits(() -> browser.is("return window.said !== undefined"));
            assertThat(browser.run("return window.said")).isEqualTo(german);
        }
    }
}
