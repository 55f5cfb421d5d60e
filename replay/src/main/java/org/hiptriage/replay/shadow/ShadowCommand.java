package org.hiptriage.replay.shadow;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiptriage.replay.recording.Access;
import org.hiptriage.replay.recording.Options;
import org.hiptriage.replay.recording.UnreadableRecordingException;
import org.hiptriage.replay.shadow.ShadowRun.Finding;
import org.hiptriage.replay.shadow.outcome.Severity;
import org.hiptriage.replay.shadow.packs.Variants;
import org.hiptriage.replay.shadow.report.PageFile;
import org.hiptriage.replay.shadow.report.ShadowPage;
import org.hiptriage.replay.shadow.report.ShadowReport;
import org.hiptriage.replay.shadow.report.ShadowText;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.registry.rest.RegistryUnavailableException;
import org.hiptriage.schemas.sealing.KeyStoreAwayException;
import org.hiptriage.schemas.serde.SealedRecordException;
import org.hiptriage.sealing.Sealing;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.KnowledgeSettings;
import org.hiptriage.triage.MissingPackException;
import org.hiptriage.triage.knowledge.yaml.BrokenPackException;
import org.hiptriage.triage.knowledge.yaml.PackFile;
import org.hiptriage.triage.stream.publication.Appended;
import org.hiptriage.triage.stream.publication.PublishedPacks;

/** Decides all that is recorded again by a candidate: {@code --candidate PACK.yaml}. */
public final class ShadowCommand {
    private static final String USAGE = """
            usage: shadow --candidate PACK.yaml... [--knowledge FOLDER] [--from DATE] [--to DATE] [--page FILE.html]
                          [--bootstrap HOST:PORT] [--command-config FILE]

            Decides all that the topics hold again, by the packs in force and by a candidate that takes the place of the pack of its
            name, and tells which level, red flag or first cause would be otherwise, and by which changed rule.
            The packs in force are those that ship, with published ones where HIP_KNOWLEDGEPACKS_TRUSTEDKEYS is set, or those of FOLDER. DATE is a day in UTC, or a moment as 2026-11-30T12:00:00Z.
            Nothing is published, and no consumer group is joined. The page holds answers, though nothing that says whose: keep it as such.
            Exit status: 0 no emergency would be missed, 1 some would, 2 wrong usage or packs, 3 the topics cannot be read.
            """;
    private static final List<String> OPTIONS =
            List.of("--candidate", "--knowledge", "--from", "--to", "--page", "--bootstrap", "--command-config");

    private ShadowCommand() {}

    /** Runs the command and ends the process. */
    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        int status = run(List.of(args), System.getenv(), out, err);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /**
     * Runs the command.
     *
     * @return the exit status
     */
    public static int run(List<String> args, Map<String, String> environment, PrintStream out, PrintStream err) {
        if (args.contains("--help")) {
            out.print(USAGE);
            return 0;
        }
        try {
            return run(Options.of(args, OPTIONS, List.of()), environment, out, err);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.print(USAGE);
            return 2;
        } catch (BrokenPackException | MissingPackException e) {
            err.println(e.getMessage());
            return 2;
        } catch (NoSuchFileException e) {
            err.println("There is no file " + e.getMessage());
            return 2;
        } catch (IOException e) {
            err.println("A file cannot be read or written: " + e.getMessage());
            return 2;
        } catch (UnreadableRecordingException
                | RegistryUnavailableException
                | SealedRecordException
                | KeyStoreAwayException e) {
            err.println(e.getMessage());
            return 3;
        }
    }

    private static int run(Options options, Map<String, String> environment, PrintStream out, PrintStream err)
            throws IOException {
        if (options.all("--candidate").isEmpty() || !options.words().isEmpty()) {
            throw new IllegalArgumentException("shadow needs --candidate PACK.yaml");
        }
        var access = new Access(
                options.last("--bootstrap"), options.last("--command-config").map(Path::of), environment);
        Period period = Period.of(options.last("--from"), options.last("--to"));
        KnowledgePacks inForce = inForce(options, access);
        KnowledgePacks candidate = candidate(inForce, options.all("--candidate"));
        var variants = new Variants(inForce, candidate);
        PageFile page = PageFile.at(options.last("--page"), environment);
        try (Sealing sealing = access.sealing();
                EventFormats formats = access.formats(sealing);
                Progress progress = new Progress(err, environment.containsKey("HIP_PROGRESS_BAR"))) {
            Finding finding = new ShadowRun(access.recording(), formats, variants, period).finish(progress);
            var report = new ShadowReport(
                    inForce.knowledge().packs(),
                    candidate.knowledge().packs(),
                    variants.changes(),
                    period.text(),
                    finding.tally(),
                    finding.counts(),
                    finding.isCut(),
                    progress.elapsed());
            page.write(ShadowPage.of(report));
            out.print(ShadowText.of(report));
            out.println("Every change with the answers behind it: " + page.path());
            return report.tally().count(Severity.MISSED_EMERGENCY)
                                    + report.tally().count(Severity.FAILURE)
                            == 0
                    ? 0
                    : 1;
        }
    }

    /** With a folder those in it and nothing else; otherwise as triage-service has it, published packs included. */
    private static KnowledgePacks inForce(Options options, Access access) {
        Optional<String> folder = options.last("--knowledge");
        KnowledgePacks base = KnowledgePacks.read(new KnowledgeSettings(
                folder.or(() -> Optional.ofNullable(access.environment().get("HIP_TRIAGE_KNOWLEDGEDIRECTORY")))
                        .map(Path::of)
                        .orElse(null),
                true));
        PublishedPacks published = PublishedPacks.none(base, access.trustedKeys());
        if (folder.isPresent() || !published.trustsAnybody()) {
            return base;
        }
        for (Appended record : access.recording().publications()) {
            published = published.take(record).packs();
        }
        return published.at(Instant.now());
    }

    private static KnowledgePacks candidate(KnowledgePacks inForce, List<String> files) throws IOException {
        KnowledgePacks packs = inForce;
        for (String file : files) {
            packs = packs.with(new PackFile(file, Files.readAllBytes(Path.of(file))));
        }
        return packs;
    }
}
