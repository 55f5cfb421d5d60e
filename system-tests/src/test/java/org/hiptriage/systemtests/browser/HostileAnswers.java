package org.hiptriage.systemtests.browser;

/** Scripts that put hostile texts before the page: in each answer of the services, in refusals, and in what the device remembers. */
final class HostileAnswers {
    // Codes, ids, times and addresses that the page could not find its way without stay; each other text gets a hostile
    // end.
    private static final String SPOILED = """
            const bad = %s;
            const kept = /^([A-Z0-9_]+|P[0-9TDHMW]+|[0-9T:.Z+-]+|[0-9a-f-]{36}|r-[0-9a-f-]+|https?:.*|[A-Z][a-z]+\\/[A-Z]\\w+|present|absent|unknown|left|right|both)$/;
            const spoil = (value, url, key) => typeof value === 'string'
              ? (kept.test(value) || (url.includes('questionnaire') && ['code', 'group'].includes(key)) ? value : value + bad)
              : Array.isArray(value) ? value.map(each => spoil(each, url, key))
              : value && typeof value === 'object'
                ? Object.fromEntries(Object.entries(value).map(([name, each]) => [/[.]/.test(name) ? name + bad : name, spoil(each, url, name)]))
                : value;
            const plain = window.fetch.bind(window);
            """;
    private static final String ANSWERS = SPOILED + """
            window.fetch = async (url, options) => {
              if (String(url).endsWith('/stream')) return new Promise(() => {});
              const response = await plain(url, options);
              if (String(url).startsWith('i18n/')) return response;
              const body = await response.json();
              return new Response(JSON.stringify(spoil(body, String(url), '')), { status: response.status });
            };
            """;
    private static final String REFUSALS = SPOILED + """
            window.fetch = async (url, options) => options?.method !== 'POST' ? plain(url, options)
              : new Response(JSON.stringify({ title: bad, detail: bad, errors: ['painScore', 'age', 'flag.fever', bad].map(field => ({ field, message: bad })) }),
                { status: 422 });
            """;
    private static final String MEMORY = """
            const bad = %s;
            localStorage.setItem('hip-check', JSON.stringify({
              runnerId: bad, language: bad, theme: bad, pending: bad, doneSessions: [bad],
              draft: { findings: { [bad]: 'present', 'site.groin': bad }, age: bad, side: bad, step: bad, painScore: bad, began: bad, treated: bad,
                painStartedOn: bad, selfTreatmentStartedOn: bad, assessmentId: bad, observedAt: bad },
              checkIn: { painScore: bad, sessionId: bad, sessionOn: '2026-11-24' },
            }));
            """;

    private HostileAnswers() {}

    /** Spoils each text of each answer. */
    static String script() {
        return ANSWERS.formatted(literal());
    }

    /** Refuses whatever is sent, in hostile words. */
    static String refusing() {
        return REFUSALS.formatted(literal());
    }

    /** Spoils what the page remembers. */
    static String memory() {
        return MEMORY.formatted(literal());
    }

    private static String literal() {
        return '"' + Hostile.TEXT.replace("</", "<\\/") + '"';
    }
}
