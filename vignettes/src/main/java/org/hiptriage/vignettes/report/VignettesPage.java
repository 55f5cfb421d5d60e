package org.hiptriage.vignettes.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiptriage.vignettes.measure.Figures;
import org.hiptriage.vignettes.story.StoryBook;
import org.hiptriage.vignettes.verdict.Verdict;

/** Every vignette with its story, sources, answers, what was expected and what came out, as one page without anything beside it. */
public final class VignettesPage {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Vignette benchmark</title><style>
            body { font: 15px/1.5 sans-serif; max-width: 62rem; margin: 1rem auto; padding: 0 1rem; color: #1f2328; background: #fff }
            summary { cursor: pointer; padding: .3rem 0 } .no > summary { color: #a8261a; font-weight: bold }
            details details { margin-left: 1rem } dl { margin: .3rem 1rem 1rem; display: grid; grid-template-columns: 9rem 1fr } dd { margin: 0 }
            </style></head><body><h1>Vignette benchmark</h1>
            """;

    private VignettesPage() {}

    /** The page in HTML. */
    public static String of(Figures figures, StoryBook book) {
        var page = new StringBuilder(HEAD).append(Plot.of(figures));
        Map<String, List<Verdict>> stories = Stream.concat(figures.counted().stream(), figures.outside().stream())
                .collect(Collectors.groupingBy(
                        verdict -> verdict.vignette().storyId(), LinkedHashMap::new, Collectors.toList()));
        stories.forEach((story, verdicts) -> {
            long right = verdicts.stream().filter(Verdict::agrees).count();
            open(
                    page,
                    right == verdicts.size(),
                    String.format(Locale.ROOT, "%s: %d of %d agree", story, right, verdicts.size()));
            verdicts.forEach(verdict -> vignette(page, verdict, book));
            page.append("</details>\n");
        });
        return page.append("</body></html>\n").toString();
    }

    private static void vignette(StringBuilder page, Verdict verdict, StoryBook book) {
        open(page, verdict.agrees(), verdict.vignette().id());
        page.append("<dl>");
        entry(page, "story", escaped(verdict.vignette().story()));
        entry(page, "answers", escaped(String.valueOf(verdict.vignette().assessment())));
        entry(page, "sources say", escaped(Words.expected(verdict)));
        entry(page, "rules say", escaped(Words.came(verdict)));
        entry(
                page,
                "sources",
                verdict.vignette().sources().stream()
                        .map(key -> source(key, book))
                        .collect(Collectors.joining("<br>")));
        page.append("</dl></details>\n");
    }

    private static String source(String key, StoryBook book) {
        return Optional.ofNullable(book.sources().get(key))
                .map(source -> "<a href=\"" + escaped(source.url()) + "\">" + escaped(source.title()) + "</a>")
                .orElse(escaped(key));
    }

    private static void open(StringBuilder page, boolean agrees, String summary) {
        page.append(agrees ? "<details>" : "<details class=\"no\">")
                .append("<summary>")
                .append(agrees ? "" : "✗ ")
                .append(escaped(summary))
                .append("</summary>\n");
    }

    private static void entry(StringBuilder page, String name, String html) {
        page.append("<dt>").append(name).append("</dt><dd>").append(html).append("</dd>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
