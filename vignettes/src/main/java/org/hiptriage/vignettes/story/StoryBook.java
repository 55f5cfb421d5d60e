package org.hiptriage.vignettes.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All vignettes of a folder.
 *
 * @param vignettes in the order of files, stories and options
 * @param sources the sources by key
 */
public record StoryBook(List<Vignette> vignettes, Map<String, Source> sources) {
    private static final String AXES = "axes.yaml";
    private static final String SOURCES = "sources.yaml";
    private static final String ARTICLE = "article:";

    /**
     * A public description.
     *
     * @param title for people
     * @param url where it is
     */
    public record Source(String title, String url) {}

    /**
     * Reads a folder.
     *
     * @throws BrokenStoryException where a story is not as it must be; the message names it
     * @throws IOException where a file cannot be read
     */
    public static StoryBook read(Path folder) throws IOException {
        Entry axes = Entry.read(AXES, Files.readString(folder.resolve(AXES)));
        Map<String, Source> sources = sources(Entry.read(SOURCES, Files.readString(folder.resolve(SOURCES))));
        List<Vignette> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".yaml") && !name.equals(AXES) && !name.equals(SOURCES)) {
                    String stem = name.substring(0, name.length() - ".yaml".length());
                    all.addAll(new StoryFile(stem, Files.readString(file), axes).vignettes());
                }
            }
        }
        check(all, sources);
        return new StoryBook(List.copyOf(all), sources);
    }

    private static Map<String, Source> sources(Entry file) {
        Map<String, Source> read = new TreeMap<>();
        for (String key : file.keys()) {
            Entry source = file.entry(key).orElseThrow();
            read.put(key, new Source(source.needed("title"), source.needed("url")));
        }
        return read;
    }

    private static void check(List<Vignette> all, Map<String, Source> sources) {
        Set<String> ids = new HashSet<>();
        for (Vignette vignette : all) {
            if (!ids.add(vignette.id())) {
                throw new BrokenStoryException(vignette.id(), "is there twice");
            }
            for (String source : vignette.sources()) {
                if (!source.startsWith(ARTICLE) && !sources.containsKey(source)) {
                    throw new BrokenStoryException(vignette.id(), SOURCES + " has no " + source);
                }
            }
        }
    }
}
