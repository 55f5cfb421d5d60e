package org.hiptriage.systemtests.faults.injection.versions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hiptriage.systemtests.faults.cluster.Cluster;
import org.hiptriage.systemtests.faults.cluster.ServiceNode;
import org.hiptriage.systemtests.faults.cluster.Waiting;
import org.hiptriage.systemtests.faults.injection.Fault;
import org.hiptriage.systemtests.faults.injection.SimpleFault;
import org.hiptriage.systemtests.faults.injection.Site;
import org.hiptriage.systemtests.faults.load.Platform;

/** Knowledge packs that nobody can decide by. */
public final class PackFaults {
    private static final Duration ENDED = Duration.ofSeconds(90);
    private static final Duration TAKEN = Duration.ofSeconds(3);
    private static final String TOPIC = "knowledge-packs";
    private static final int DEEP = 5_000;

    /** Nine times nine and so on, each by a reference to the one before: more than any memory holds, once it is spelt out. */
    private static final String GROWING = """
            pack: &a [x, x, x, x, x, x, x, x, x]
            b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
            c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
            d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
            e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
            f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]
            g: &g [*f, *f, *f, *f, *f, *f, *f, *f, *f]
            redFlags: [*g, *g, *g, *g, *g, *g, *g, *g, *g]
            """;

    private PackFaults() {}

    /** All of them. */
    public static List<Fault> all() {
        return List.of(
                SimpleFault.of("a knowledge pack that cannot be read", Fault.Area.TRIAGE, PackFaults::brokenPack),
                SimpleFault.of(
                        "published knowledge packs that throw", Fault.Area.TRIAGE, PackFaults::publishedAndBroken));
    }

    private static String brokenPack(Site site, Random random) {
        Path packs = site.newFolder(random, "knowledge");
        try {
            Files.createDirectories(packs);
            Files.writeString(packs.resolve("runner-hip-pain.yaml"), "pack: runner-hip-pain\nredFlags: [{code: \n");
            Files.writeString(packs.resolve("safety-extension.yaml"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ServiceNode third = site.cluster().another(Cluster.TRIAGE, site.newFolder(random, "triage-state"));
        third.program().start(Map.of("HIP_TRIAGE_KNOWLEDGEDIRECTORY", packs.toString()));
        boolean refused = Waiting.until(ENDED, () -> !third.program().isRunning());
        third.program().kill();
        if (!refused) {
            throw new IllegalStateException("an instance went on with a pack that cannot be read");
        }
        return "in a third instance, which ended by itself";
    }

    /** In the topic they stay: each instance that starts later reads them again. */
    private static String publishedAndBroken(Site site, Random random) {
        List<String> contents = List.of(
                "pack: runner-hip-pain\nredFlags: [{code: \n",
                "pack: runner-hip-pain\nversion: 1\nredFlags: {}\n",
                "a: ".concat("[".repeat(DEEP)),
                GROWING,
                "\u0000");
        List<Boolean> taken = new ArrayList<>();
        for (String content : contents) {
            byte[] value = site.packs().signed(Platform.bytes(content));
            boolean stored = published(site, site.packs().key(), value);
            if (stored) {
                site.packs().harmfulStored();
            }
            taken.add(stored);
        }
        taken.add(published(site, site.packs().key(), site.packs().forged(Platform.bytes(contents.get(0)))));
        byte[] noise = new byte[1 + random.nextInt(500)];
        random.nextBytes(noise);
        taken.add(published(site, noise, noise));
        Waiting.last(TAKEN);
        return taken.stream().filter(Boolean::booleanValue).count() + " in " + TOPIC + ", five of them signed";
    }

    private static boolean published(Site site, byte[] key, byte[] value) {
        return site.platform().isStored(TOPIC, key, value);
    }
}
