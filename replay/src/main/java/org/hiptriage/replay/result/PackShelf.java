package org.hiptriage.replay.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hiptriage.events.KnowledgePack;
import org.hiptriage.triage.FormerPacks;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.KnowledgeSettings;
import org.hiptriage.triage.knowledge.yaml.PackFile;

/** Packs that a result may name: those that are given, those in force, those of earlier releases, and those that were published. */
final class PackShelf {
    private final List<PackFile> given;
    private final Supplier<List<PackFile>> published;

    private PackShelf(List<PackFile> given, Supplier<List<PackFile>> published) {
        this.given = given;
        this.published = published;
    }

    /**
     * The packs that ship, and these.
     *
     * @param files packs by their files
     * @param folder a folder with the packs in force; empty where those that ship are
     * @param published looks into the topic of published packs; asked only where a pack is nowhere else
     */
    static PackShelf with(List<Path> files, Optional<Path> folder, Supplier<List<PackFile>> published)
            throws IOException {
        List<PackFile> packs = new ArrayList<>();
        for (Path file : files) {
            packs.add(new PackFile(file.toString(), Files.readAllBytes(file)));
        }
        folder.map(directory -> KnowledgePacks.read(new KnowledgeSettings(directory, true)))
                .ifPresent(inForce -> packs.addAll(inForce.files()));
        packs.addAll(KnowledgePacks.read(new KnowledgeSettings(null, true)).files());
        return new PackShelf(List.copyOf(packs), published);
    }

    /**
     * The packs that a result names, in its order.
     *
     * @throws NoReplayException where one is not here, or cannot be read any more
     */
    KnowledgePacks named(List<KnowledgePack> packs) throws NoReplayException {
        List<PackFile> files = new ArrayList<>();
        for (KnowledgePack pack : packs) {
            files.add(
                    find(pack)
                            .orElseThrow(
                                    () -> new NoReplayException(
                                            pack.getPack() + " " + pack.getVersion() + " (" + pack.getSha256()
                                                    + ") is neither in force nor published nor of an earlier release: give its file by --pack.")));
        }
        return KnowledgePacks.of(files);
    }

    private Optional<PackFile> find(KnowledgePack pack) {
        return among(given, pack)
                .or(() -> FormerPacks.find(pack.getPack(), pack.getVersion(), pack.getSha256()))
                .or(() -> among(published.get(), pack));
    }

    private static Optional<PackFile> among(List<PackFile> files, KnowledgePack pack) {
        return files.stream()
                .filter(file -> file.sha256().equals(pack.getSha256()))
                .findFirst();
    }
}
