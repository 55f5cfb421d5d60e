package org.hiptriage.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.yaml.PackContents;
import org.hiptriage.triage.knowledge.yaml.PackFile;
import org.hiptriage.triage.knowledge.yaml.PackReader;

/**
 * The packs in force.
 *
 * @param files their files as they were read, in order
 * @param knowledge what they say, compiled; its packs are in the same order
 */
public record KnowledgePacks(List<PackFile> files, Knowledge knowledge) {
    private static final String RUNNER_HIP_PAIN = "runner-hip-pain.yaml";
    private static final String SAFETY_EXTENSION = "safety-extension.yaml";
    private static final String SHIPPED = "/knowledge/";

    /**
     * Finds and reads the packs that the settings put in force.
     *
     * @throws MissingPackException where a pack's file is not there
     * @throws org.hiptriage.triage.knowledge.yaml.BrokenPackException where a pack is wrong in any way
     */
    public static KnowledgePacks read(KnowledgeSettings settings) {
        List<PackFile> files = new ArrayList<>();
        files.add(file(settings, RUNNER_HIP_PAIN));
        if (settings.safetyExtension()) {
            files.add(file(settings, SAFETY_EXTENSION));
        }
        return of(files);
    }

    /**
     * Packs by their files.
     *
     * @throws org.hiptriage.triage.knowledge.yaml.BrokenPackException where a pack is wrong in any way
     */
    public static KnowledgePacks of(List<PackFile> files) {
        return new KnowledgePacks(
                List.copyOf(files), PackReader.read(files, Vocabulary.shipped().codes()));
    }

    /**
     * These packs with another one in the place of that of the same name, or behind them where none has its name.
     *
     * @throws org.hiptriage.triage.knowledge.yaml.BrokenPackException where it is wrong in any way
     */
    public KnowledgePacks with(PackFile candidate) {
        return with(List.of(candidate));
    }

    /**
     * The same with several, which are compiled together.
     *
     * @throws org.hiptriage.triage.knowledge.yaml.BrokenPackException where one is wrong in any way
     */
    public KnowledgePacks with(List<PackFile> candidates) {
        List<PackFile> next = new ArrayList<>(files);
        for (PackFile candidate : candidates) {
            Optional<String> name = PackContents.nameOf(candidate);
            next.replaceAll(file -> PackContents.nameOf(file).equals(name) ? candidate : file);
            if (!next.contains(candidate)) {
                next.add(candidate);
            }
        }
        return of(next);
    }

    private static PackFile file(KnowledgeSettings settings, String name) {
        try {
            return settings.directory().isPresent()
                    ? fromDirectory(settings.directory().get(), name)
                    : shipped(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PackFile fromDirectory(Path directory, String name) throws IOException {
        Path path = directory.resolve(name);
        try {
            return new PackFile(path.toString(), Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            throw new MissingPackException(path.toAbsolutePath().normalize(), e);
        }
    }

    private static PackFile shipped(String name) throws IOException {
        try (InputStream in = KnowledgePacks.class.getResourceAsStream(SHIPPED + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the service's jar");
            }
            return new PackFile(name, in.readAllBytes());
        }
    }
}
