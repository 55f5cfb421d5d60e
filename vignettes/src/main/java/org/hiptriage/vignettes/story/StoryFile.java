package org.hiptriage.vignettes.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One file of stories, told in all their variants. */
final class StoryFile {
    private static final String[] OF_A_STORY = {
        "id", "name", "sources", "story", "assessment", "urgentSigns", "expect", "vary", "corrected"
    };
    private static final String[] OF_AN_OPTION = {"id", "story", "sources", "assessment", "urgentSigns", "expect"};

    private final String name;
    private final Entry file;
    private final Entry axes;

    StoryFile(String name, String text, Entry axes) {
        this.name = name;
        this.file = Entry.read(name, text);
        this.axes = axes;
        file.refuseOthersThan("theme", "outside", "stories");
    }

    List<Vignette> vignettes() {
        boolean outside = file.value("outside").filter(Boolean.TRUE::equals).isPresent();
        List<Vignette> told = new ArrayList<>();
        for (Entry story : file.entries("stories")) {
            story.refuseOthersThan(OF_A_STORY);
            String id = name + "/" + story.needed("id");
            story.needed("name");
            for (List<Entry> variant : combinations(axesOf(story))) {
                told.add(told(id, story, variant, outside));
            }
        }
        return told;
    }

    private static Vignette told(String storyId, Entry story, List<Entry> variant, boolean outside) {
        var id = new StringBuilder(storyId);
        variant.forEach(option -> id.append('/').append(option.needed("id")));
        var telling = new Telling(id.toString()).and(story);
        variant.forEach(option -> {
            option.refuseOthersThan(OF_AN_OPTION);
            telling.and(option);
        });
        return telling.told(id.toString(), storyId, outside);
    }

    private List<List<Entry>> axesOf(Entry story) {
        List<List<Entry>> found = new ArrayList<>();
        for (Object axis : story.list("vary").orElse(List.of())) {
            found.add(
                    axis instanceof List<?> options
                            ? options.stream()
                                    .map(option -> Entry.of(story.where(), option))
                                    .toList()
                            : named(story, String.valueOf(axis)));
        }
        return found;
    }

    private List<Entry> named(Entry story, String axis) {
        return Optional.of(axis)
                .filter(axes.keys()::contains)
                .map(axes::entries)
                .orElseThrow(() -> new BrokenStoryException(story.where(), "axes.yaml has no " + axis));
    }

    /** Every choice of one option from each axis, the last axis changing first. */
    private static List<List<Entry>> combinations(List<List<Entry>> axes) {
        List<List<Entry>> all = List.of(List.of());
        for (List<Entry> axis : axes) {
            List<List<Entry>> longer = new ArrayList<>();
            for (List<Entry> chosen : all) {
                for (Entry option : axis) {
                    List<Entry> more = new ArrayList<>(chosen);
                    more.add(option);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }
}
