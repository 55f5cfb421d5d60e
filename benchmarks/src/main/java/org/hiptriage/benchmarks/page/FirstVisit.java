package org.hiptriage.benchmarks.page;

import java.util.List;

/**
 * A visit of somebody who was never there.
 *
 * @param firstPaintMillis from the start of the navigation to the first content that was painted
 * @param headingMillis to the first frame in which the view's heading stands
 * @param kilobytes all that came over the wire, headers included, in units of 1000 bytes
 * @param answers how many requests that took
 */
public record FirstVisit(double firstPaintMillis, double headingMillis, double kilobytes, int answers) {
    // The message after an animation frame is handled once that frame was handed over to be painted.
    private static final String WATCH = """
            const seen = new MutationObserver(() => {
              if (!document.querySelector('main h1')) return;
              seen.disconnect();
              requestAnimationFrame(() => {
                const painted = new MessageChannel();
                painted.port1.onmessage = () => { window.headingAt = performance.now(); };
                painted.port2.postMessage(0);
              });
            });
            seen.observe(document, { childList: true, subtree: true });
            """;
    private static final String FIRST_PAINT =
            "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
    private static final String SETTLED = """
            const count = performance.getEntriesByType('resource').length;
            const isSame = window.counted === count && document.readyState === 'complete';
            window.counted = count;
            window.sameFor = isSame ? (window.sameFor ?? 0) + 1 : 0;
            return window.sameFor > 20 ? count : null;
            """;

    /** Visits an address with a browser that was never there. */
    public static FirstVisit of(Chromium browser, String address) {
        browser.beforeEachPage(WATCH);
        browser.received();
        browser.go(address);
        double heading = browser.number("return window.headingAt");
        double firstPaint = browser.number(FIRST_PAINT);
        browser.number(SETTLED);
        List<Integer> answers = browser.received();
        int bytes = answers.stream().mapToInt(Integer::intValue).sum();
        return new FirstVisit(firstPaint, heading, bytes / 1000.0, answers.size());
    }
}
