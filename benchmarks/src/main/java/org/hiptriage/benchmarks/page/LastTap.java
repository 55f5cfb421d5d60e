package org.hiptriage.benchmarks.page;

/** A runner who has answered everything and taps on 'see the result'. */
record LastTap(Chromium browser, String page) {
    private static final String ANSWERED = """
            const [fever] = arguments;
            fetch('api/v1/questionnaire').then(answer => answer.json()).then(({ questions }) => {
              const findings = Object.fromEntries(questions.map(({ code }) => [code, 'absent']));
              findings['site.lateral-hip'] = findings['sign.tender-outer-hip'] = findings['worse.running'] = 'present';
              findings['flag.fever'] = fever;
              const known = JSON.parse(localStorage.getItem('hip-check')) ?? {};
              localStorage.setItem('hip-check', JSON.stringify({ ...known, runnerId: `bench-${crypto.randomUUID()}`, pending: null,
                draft: { findings, age: 34, side: 'left', painScore: 3, began: 'unsure', treated: 'no', step: 'review' } }));
              location.hash = '#/questions';
              location.reload();
            });
            """;
    private static final String WATCH = """
            window.tookMillis = undefined;
            document.querySelector('.step-buttons button[type=submit]').addEventListener('click', tap => {
              const seen = new MutationObserver(() => {
                if (!document.querySelector('main .level-card, .urgent-screen[open]')) return;
                seen.disconnect();
                requestAnimationFrame(() => {
                  const painted = new MessageChannel();
                  painted.port1.onmessage = () => { window.tookMillis = performance.now() - tap.timeStamp; };
                  painted.port2.postMessage(0);
                });
              });
              seen.observe(document, { childList: true, subtree: true, attributes: true });
            }, { capture: true });
            """;
    private static final String POST = """
            window.tookMillis = undefined;
            const { draft } = JSON.parse(localStorage.getItem('hip-check'));
            const body = JSON.stringify({ assessmentId: crypto.randomUUID(), runnerId: `bench-${crypto.randomUUID()}`,
              observedAt: new Date().toISOString(), age: 34, side: 'left', painScore: 3, findings: draft.findings });
            const from = performance.now();
            fetch('api/v1/assessments', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
              .then(answer => { if (answer.status === 202) window.tookMillis = performance.now() - from; });
            """;
    private static final String TOOK = "return window.tookMillis";
    private static final String REVIEWED = "return document.querySelector('.review') ? 1 : null";

    void visit() {
        browser.go(page);
        browser.number("return document.querySelector('main h1') ? 1 : null");
        answered("absent");
    }

    /** Milliseconds from the tap to the frame that shows the result; with a fever it is an urgent one. */
    double toResult(String fever) {
        answered(fever);
        browser.run(WATCH);
        browser.click(".step-buttons button[type=submit]");
        return browser.number(TOOK);
    }

    /** Milliseconds that the browser needs to post the same answers and to be told that they were taken. */
    double barePost() {
        answered("absent");
        browser.run(POST);
        return browser.number(TOOK);
    }

    private void answered(String fever) {
        browser.run("document.querySelector('main').replaceChildren()");
        browser.run(ANSWERED, fever);
        browser.number(REVIEWED);
    }
}
