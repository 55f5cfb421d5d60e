package org.hiptriage.vignettes.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hiptriage.triage.knowledge.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryBookTest {
    private static final String STORY = """
            theme: Falls
            stories:
              - id: fall
                name: A fall
                sources: [nhs]
                story: Fell.
                assessment: { age: 70, painScore: 4, findings: { site.groin: present, onset.fall-or-blow: present } }
                expect: { level: SEE_DOCTOR, timeFrame: PT24H, redFlags: [fracture-after-fall] }
                vary:
                  - who
                  - - { id: walks, story: Walks., assessment: { findings: { site.groin: not-asked } } }
                    - { id: stuck, story: Cannot., sources: [msd], expect: { level: URGENT_CARE, redFlags: [cannot-move] } }
            """;

    @TempDir
    private Path folder;

    @Test
    void a_story_is_told_once_for_each_combination_and_its_name_says_which() throws IOException {
        assertThat(read(STORY))
                .extracting(Vignette::id)
                .containsExactly(
                        "falls/fall/old/walks",
                        "falls/fall/old/stuck",
                        "falls/fall/young/walks",
                        "falls/fall/young/stuck");
        assertThat(read(STORY)).extracting(Vignette::storyId).containsOnly("falls/fall");
    }

    @Test
    void words_sources_and_flags_add_up_and_the_later_answer_counts() throws IOException {
        Vignette youngStuck = read(STORY).get(3);
        assertThat(youngStuck.story()).isEqualTo("Fell. Aged 20. Cannot.");
        assertThat(youngStuck.sources()).containsExactly("nhs", "msd");
        assertThat(youngStuck.assessment())
                .containsEntry("age", 20)
                .doesNotContainKey("painScore")
                .containsEntry("findings", Map.of("site.groin", "present", "onset.fall-or-blow", "present"));
        assertThat(youngStuck.expected().level()).isEqualTo(Level.URGENT_CARE);
        assertThat(youngStuck.expected().redFlags()).containsExactly("fracture-after-fall", "cannot-move");
    }

    @Test
    void an_answer_that_was_not_asked_is_taken_away() throws IOException {
        assertThat(read(STORY).get(0).assessment()).containsEntry("findings", Map.of("onset.fall-or-blow", "present"));
    }

    @Test
    void an_empty_list_of_flags_forbids_any_and_no_list_allows_all() throws IOException {
        String none = STORY.replace(", redFlags: [fracture-after-fall]", ", redFlags: []");
        assertThat(read(none).get(0).expected().noFlag()).isTrue();
        assertThat(read(none).get(1).expected().noFlag()).isFalse();
        assertThat(read(STORY.replace(", redFlags: [fracture-after-fall]", ""))
                        .get(0)
                        .expected()
                        .noFlag())
                .isFalse();
    }

    @Test
    void what_cannot_be_told_is_refused_with_the_story_and_what_to_mend() {
        refused(
                STORY.replace("sources: [nhs]", "sources: [nobody]"),
                "falls/fall/old/walks",
                "sources.yaml has no nobody");
        refused(STORY.replace("level: SEE_DOCTOR", "level: SOON"), "falls/fall/old/walks", "level must be");
        refused(STORY.replace("story: Walks.", "storey: Walks."), "falls", "does not know storey");
        refused(STORY.replace("- who", "- whom"), "falls", "axes.yaml has no whom");
        refused(STORY.replace("id: stuck", "id: walks"), "falls/fall/old/walks", "is there twice");
    }

    private void refused(String story, String where, String problem) {
        assertThatExceptionOfType(BrokenStoryException.class)
                .isThrownBy(() -> read(story))
                .withMessageStartingWith(where)
                .withMessageContaining(problem);
    }

    private List<Vignette> read(String story) throws IOException {
        Files.writeString(folder.resolve("axes.yaml"), """
                who:
                  - { id: old, story: Old. }
                  - { id: young, story: Aged 20., assessment: { age: 20, painScore: none } }
                """);
        Files.writeString(folder.resolve("sources.yaml"), """
                nhs: { title: NHS, url: "https://nhs.example" }
                msd: { title: MSD, url: "https://msd.example" }
                """);
        Files.writeString(folder.resolve("falls.yaml"), story);
        return StoryBook.read(folder).vignettes();
    }
}
