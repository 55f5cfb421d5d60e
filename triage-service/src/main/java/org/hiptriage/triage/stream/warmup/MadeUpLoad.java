package org.hiptriage.triage.stream.warmup;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.Presence;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.vocabulary.Finding;
import org.hiptriage.schemas.vocabulary.Vocabulary;

/**
 * Events of many runners, who take turns: of ten events of each six are runs, two assessments and two check-ins, and at each moment
 * the runners are at different ones of the ten. Every question that is not urgent is answered with yes once in twelve times; of
 * assessments one in so many tells of a fever besides, and is urgent. The same for the same numbers but for ids.
 */
public final class MadeUpLoad {
    /** After so many events a runner's kinds of events repeat. */
    public static final int CYCLE = 10;

    private static final String PREFIX = "nobody-";
    private static final String URGENT = "flag.fever";
    private static final int VARIANTS = 512;
    private static final int SHOE_EVENTS = 100;

    private final int runners;
    private final int urgentOneIn;
    private final SplittableRandom random = new SplittableRandom(1);
    private final List<List<FindingAnswer>> calm;
    private final List<List<FindingAnswer>> urgent;
    private long assessments;

    /** The load of so many runners, of whose assessments one in so many is urgent; none where that is 0. */
    public MadeUpLoad(int runners, int urgentOneIn) {
        this.runners = runners;
        this.urgentOneIn = urgentOneIn;
        this.calm = variants(false);
        this.urgent = variants(true);
    }

    /** One event of the load. */
    public SpecificRecord event(long index, Instant at) {
        int runner = (int) (index % runners);
        long turn = index / runners;
        String runnerId = runner(runner);
        return switch ((int) ((turn + runner) % CYCLE)) {
            case 2, 7 -> assessment(runnerId, at);
            case 4, 9 -> MadeUpEvents.report(runnerId, SymptomReportKind.CHECK_IN, at, List.of());
            default ->
                MadeUpEvents.run(
                        runnerId, at.minusSeconds(7_200), 4_000 + random.nextInt(9_000), "pair-" + turn / SHOE_EVENTS);
        };
    }

    /** One event of any runner, at any of the ten. */
    public SpecificRecord anyEvent(Instant at) {
        return event(random.nextInt(runners) + (long) runners * random.nextInt(CYCLE), at);
    }

    /** An assessment, urgent or not. */
    public SymptomsReported assessment(String runnerId, Instant at, boolean isUrgent) {
        return MadeUpEvents.report(
                runnerId, SymptomReportKind.ASSESSMENT, at, (isUrgent ? urgent : calm).get(random.nextInt(VARIANTS)));
    }

    /** What the runner of this number is called. */
    public static String runner(int number) {
        return PREFIX + number;
    }

    /** Whether an assessment of the load is one of the urgent ones. */
    public static boolean isUrgent(SymptomsReported report) {
        for (FindingAnswer answer : report.getFindings()) {
            if (answer.getPresence() == Presence.PRESENT && answer.getCode().equals(URGENT)) {
                return true;
            }
        }
        return false;
    }

    /** At which of the ten a runner begins, by which it is known what kind each of the runner's events is. */
    public static int beginOf(String runnerId) {
        return Integer.parseInt(runnerId, PREFIX.length(), runnerId.length(), CYCLE) % CYCLE;
    }

    private SymptomsReported assessment(String runnerId, Instant at) {
        assessments++;
        return assessment(runnerId, at, urgentOneIn > 0 && assessments % urgentOneIn == 0);
    }

    private List<List<FindingAnswer>> variants(boolean isUrgent) {
        return IntStream.range(0, VARIANTS).mapToObj(i -> answers(isUrgent)).toList();
    }

    private List<FindingAnswer> answers(boolean isUrgent) {
        return Vocabulary.shipped().findings().stream()
                .map(finding -> new FindingAnswer(
                        finding.code(), isYes(finding, isUrgent) ? Presence.PRESENT : Presence.ABSENT))
                .toList();
    }

    private boolean isYes(Finding finding, boolean isUrgent) {
        return finding.urgent() ? isUrgent && finding.code().equals(URGENT) : random.nextInt(12) == 0;
    }
}
