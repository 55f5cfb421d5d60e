package org.hiptriage.replay.shadow.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hiptriage.replay.shadow.report.ShadowReport.number;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.hiptriage.events.Level;
import org.hiptriage.replay.shadow.outcome.Answers;
import org.hiptriage.replay.shadow.outcome.Severity;
import org.hiptriage.replay.shadow.outcome.Shift;
import org.hiptriage.replay.shadow.outcome.Tally;
import org.hiptriage.schemas.vocabulary.Finding;
import org.hiptriage.schemas.vocabulary.Vocabulary;

/**
 * A shadow run as one page without anything beside it: it opens without a network, runs no script and asks nobody for anything.
 * It goes from the rule to how results differ by it, and to the answers that they were decided on.
 */
public final class ShadowPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; --text: #1d2327; --soft: #5b666e; --line: #d8dee2; --back: #fff; --card: #f5f7f8; --bad: #a8261a; --good: #1f6f43 }
            @media (prefers-color-scheme: dark) { :root { --text: #e8ecee; --soft: #a3adb3; --line: #39434a; --back: #14191c; --card: #1d2428; --bad: #ff9d91; --good: #7fd6a5 } }
            * { box-sizing: border-box }
            body { font: 16px/1.5 system-ui, sans-serif; color: var(--text); background: var(--back); max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere }
            h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0 } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem }
            p, ul { margin: .4rem 0 } .soft { color: var(--soft); font-size: .9rem }
            .bad { color: var(--bad) } .good { color: var(--good) }
            .scroll { overflow-x: auto } table { border-collapse: collapse; font-variant-numeric: tabular-nums }
            caption { text-align: left; color: var(--soft); padding-bottom: .3rem } th, td { padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--line); text-align: right }
            th:first-child { text-align: left } th { font-weight: 600 }
            details { border: 1px solid var(--line); border-radius: .6rem; margin: .5rem 0; background: var(--back) }
            details > :not(summary) { margin-left: .9rem; margin-right: .9rem } details > details { margin-left: .6rem; margin-right: .6rem; background: var(--card) }
            summary { cursor: pointer; padding: .6rem .9rem; border-radius: .6rem } summary:focus-visible { outline: 3px solid var(--good); outline-offset: 2px }
            .count { font-weight: 700; font-variant-numeric: tabular-nums; margin-right: .5rem }
            .case { border-top: 1px solid var(--line); padding: .5rem 0; margin-top: 0 }
            .case p { margin: .15rem 0 }
            """;
    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-HASH'; base-uri 'none'; form-action 'none'">
            <meta name="referrer" content="no-referrer"><title>Shadow run</title><style>STYLE</style></head><body><main>
            """;

    private final Html html = new Html();
    private final ShadowReport report;

    private ShadowPage(ShadowReport report) {
        this.report = report;
    }

    /** The page in HTML. */
    public static String of(ShadowReport report) {
        var page = new ShadowPage(report);
        page.summary();
        page.causes();
        page.rules();
        return HEAD.replace("HASH", hash(STYLE)).replace("STYLE", STYLE) + page.html + "</main></body></html>\n";
    }

    private void summary() {
        Tally tally = report.tally();
        html.element("p", "soft", "Hip Triage · shadow run");
        html.element("h1", report.missesEmergencies() ? "bad" : "good", report.verdict());
        html.element(
                "p",
                "",
                number(tally.results()) + " results were decided again; " + number(tally.changed())
                        + " would be otherwise.");
        html.element("p", "soft", "In force: " + ShadowReport.packs(report.inForce(), List.of()));
        html.element("p", "soft", "Candidate: " + ShadowReport.packs(report.candidate(), report.inForce()));
        html.element("p", "soft", "Received: " + report.period());
        html.open("div", "scroll").open("table", "");
        html.element("caption", "", "Results by level: in force (rows), by the candidate (columns)");
        html.open("tr", "").element("th", "", "");
        for (Level level : Level.values()) {
            html.element("th", "", level.name());
        }
        html.close("tr");
        for (Level before : Level.values()) {
            html.row(
                    before.name(),
                    Arrays.stream(Level.values())
                            .map(after -> number(tally.count(before.name(), after.name())))
                            .toList());
        }
        html.close("table").close("div").open("ul", "");
        report.severities().forEach((severity, count) -> {
            html.open("li", isBad(severity) ? "bad" : "").element("span", "count", number(count));
            html.text(severity.title() + ": " + severity.meaning()).close("li");
        });
        html.close("ul");
    }

    private void causes() {
        html.element("h2", "", "What would be otherwise, by the rule behind it");
        if (report.tally().changed() == 0) {
            html.element("p", "", "Nothing.");
        }
        report.tally().causes().forEach(cause -> {
            html.open("details", "").open("summary", "");
            html.element("span", "count", number(Tally.total(cause.getValue())))
                    .text(cause.getKey())
                    .close("summary");
            report.changes().stream()
                    .filter(change ->
                            Arrays.asList(cause.getKey().split(" \\+ ")).contains(change.name()))
                    .forEach(change -> html.element("p", "soft", change.name() + ": " + change.what()));
            cause.getValue().forEach(this::shift);
            html.close("details");
        });
    }

    private void shift(Shift shift, Tally.Bucket bucket) {
        html.open("details", "").open("summary", isBad(shift.severity()) ? "bad" : "");
        html.element("span", "count", number(bucket.count()))
                .text(String.join("; ", shift.words()))
                .close("summary");
        long shown = bucket.answers().stream().mapToLong(Map.Entry::getValue).sum();
        if (shown < bucket.count()) {
            html.element("p", "soft", "The answers behind " + number(shown) + " of them:");
        }
        bucket.answers().forEach(entry -> answers(entry.getKey(), entry.getValue()));
        html.close("details");
    }

    private void answers(Answers answers, long count) {
        html.open("div", "case");
        html.element(
                "p",
                "",
                (count == 1 ? "" : number(count) + " times: ")
                        + answers.occasion()
                        + answers.age().map(age -> ", " + age + " years").orElse("")
                        + answers.painScore()
                                .map(score -> ", pain " + score + " of 10")
                                .orElse(""));
        said("Yes", answers.present());
        said("Not known", answers.unknown());
        said("The history shows", answers.derived());
        if (!answers.absent().isEmpty()) {
            html.element("p", "soft", "No: " + String.join(", ", answers.absent()));
        }
        html.close("div");
    }

    private void said(String title, List<String> codes) {
        if (!codes.isEmpty()) {
            html.element(
                    "p",
                    "",
                    title + ": "
                            + String.join(
                                    " · ",
                                    codes.stream().map(ShadowPage::question).toList()));
        }
    }

    private void rules() {
        html.element("h2", "", "Changed rules").open("ul", "");
        report.changes()
                .forEach(
                        change -> html.element("li", "", change.pack() + " · " + change.name() + ": " + change.what()));
        html.close("ul").element("h2", "", "Records").open("ul", "");
        report.records().forEach(sentence -> html.element("li", "", sentence));
        html.close("ul");
        html.element(
                "p",
                "soft",
                "Nothing here says whose an answer is or when it was given. Answers of few runners can still be told by who knows"
                        + " them: keep this page as health data.");
    }

    private static boolean isBad(Severity severity) {
        return severity.compareTo(Severity.FLAG_LOST) <= 0;
    }

    private static String question(String code) {
        return Vocabulary.shipped().finding(code).map(Finding::question).orElse(code);
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
