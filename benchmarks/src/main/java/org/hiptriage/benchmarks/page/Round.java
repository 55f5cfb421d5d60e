package org.hiptriage.benchmarks.page;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * One round: first visits, each in a new browser, and then taps in one that has been there.
 *
 * @param page address of the runner's page
 * @param bare address of a bare page
 * @param taps how often each kind of tap is measured
 */
record Round(String page, String bare, int taps) {
    // What browsers' own audits take for a phone on a slow connection.
    private static final Duration PHONE_ROUND_TRIP = Duration.ofMillis(150);
    private static final int PHONE_BYTES_PER_SECOND = 1_600_000 / 8;

    Figures measured() {
        var figures = new Figures();
        firstVisits(figures);
        try (Chromium browser = Chromium.started()) {
            var tap = new LastTap(browser, page);
            tap.visit();
            for (int i = 0; i < taps; i++) {
                figures.add("bare POST of an assessment to its 202, ms", tap.barePost());
                figures.add("last tap to the result on screen, ms", tap.toResult("absent"));
                figures.add("last tap to the urgent screen, ms", tap.toResult("present"));
            }
        }
        return figures;
    }

    private void firstVisits(Figures figures) {
        visited(bare, browser -> {}, visit -> figures.add("bare page: first paint, ms", visit.firstPaintMillis()));
        visited(page, browser -> {}, visit -> {
            figures.add("the page: first paint, ms", visit.firstPaintMillis());
            figures.add("the page: heading on screen, ms", visit.headingMillis());
            figures.add("the page: over the wire, kB", visit.kilobytes());
            figures.add("the page: answers", visit.answers());
        });
        visited(
                bare,
                Round::slow,
                visit -> figures.add("bare page on a slow phone: first paint, ms", visit.firstPaintMillis()));
        visited(page, Round::slow, visit -> {
            figures.add("the page on a slow phone: first paint, ms", visit.firstPaintMillis());
            figures.add("the page on a slow phone: heading on screen, ms", visit.headingMillis());
        });
    }

    private static void visited(String address, Consumer<Chromium> prepared, Consumer<FirstVisit> measured) {
        try (Chromium browser = Chromium.started()) {
            prepared.accept(browser);
            measured.accept(FirstVisit.of(browser, address));
        }
    }

    private static void slow(Chromium browser) {
        browser.network(PHONE_ROUND_TRIP, PHONE_BYTES_PER_SECOND);
    }
}
