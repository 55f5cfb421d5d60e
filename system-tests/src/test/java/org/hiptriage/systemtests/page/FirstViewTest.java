package org.hiptriage.systemtests.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hiptriage.systemtests.stack.Repository;
import org.junit.jupiter.api.Test;

/** What the first view needs is asked for at once, not script by script as each names the next. */
class FirstViewTest {
    private static final Path PAGE = Repository.file("assessment-service/src/main/resources/static");
    private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import .*|\\}) from '([^']+)'");
    private static final Pattern PRELOAD = Pattern.compile("<link rel=\"modulepreload\" href=\"([^\"]+)\">");

    @Test
    void the_document_asks_for_all_scripts_of_the_first_view_and_for_no_others() {
        Set<Path> needed = new LinkedHashSet<>();
        for (String entry : List.of("js/app.js", "js/questions/where.js")) {
            collect(PAGE.resolve(entry), needed);
        }
        needed.remove(PAGE.resolve("js/app.js"));

        List<Path> asked = PRELOAD.matcher(PageFiles.read(PAGE.resolve("index.html")))
                .results()
                .map(link -> PAGE.resolve(link.group(1)))
                .toList();
        assertThat(needed).hasSizeGreaterThan(10);
        assertThat(asked).containsExactlyInAnyOrderElementsOf(needed);
    }

    private static void collect(Path script, Set<Path> found) {
        if (found.add(script)) {
            // What the pages share stands in a folder of its own, and is served from the same place.
            if (!Files.exists(script)) {
                return;
            }
            Path folder = Optional.ofNullable(script.getParent()).orElseThrow();
            IMPORT.matcher(PageFiles.read(script))
                    .results()
                    .forEach(imported ->
                            collect(folder.resolve(imported.group(1)).normalize(), found));
        }
    }
}
