package org.hiptriage.triage.decision;

import java.util.Random;
import java.util.function.BiConsumer;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.ReportBuilder;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.history.Presence;
import org.hiptriage.triage.history.Report;

/** Reports at random, the same ones in each run: the seed is the report's number. */
final class RandomReports {

    /** Fewer where each test runs hundreds of times, against as many changed rules. */
    private static final int REPORTS = Integer.getInteger("hip.random.reports", 1_000);

    private RandomReports() {}

    /** Gives each report with a source of further choices; a failure names the seed. */
    static void forEach(BiConsumer<Report, Random> check) {
        forEach(REPORTS, check);
    }

    /** The same for so many of them at most. */
    static void forEach(int reports, BiConsumer<Report, Random> check) {
        for (int seed = 0; seed < Math.min(reports, REPORTS); seed++) {
            Random random = new Random(seed);
            try {
                check.accept(report(random), random);
            } catch (AssertionError failed) {
                throw new AssertionError("Report with seed " + seed + ": " + failed.getMessage(), failed);
            }
        }
    }

    private static Report report(Random random) {
        ReportBuilder report = ReportBuilder.report().age(5 + random.nextInt(85));
        if (random.nextInt(3) > 0) {
            report.painScore(random.nextInt(11));
        }
        boolean calm = random.nextBoolean();
        for (String code : Vocabulary.shipped().codes()) {
            boolean alarming = code.startsWith("flag.") || code.startsWith("safety.");
            int choice = random.nextInt(calm && alarming ? 60 : 10);
            if (choice == 0) {
                report.unknown(code);
            } else if (choice < 4) {
                report.present(code);
            } else if (choice < 6) {
                report.absent(code);
            }
        }
        return report.build();
    }

    static Report with(Report report, String code, Presence presence) {
        return new Report(
                report.age(),
                report.side(),
                report.painScore(),
                report.painStartedOn(),
                report.selfTreatmentStartedOn(),
                report.observedAt(),
                report.answers().with(ShippedPacks.knowledge().findings(), code, presence));
    }
}
