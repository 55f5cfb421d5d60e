package org.hiptriage.systemtests.faults.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Assessments for faults that send their own. */
public final class Answers {
    private Answers() {}

    /** So many of one runner and side, each observed a second after the one before, the last one now. */
    public static List<Assessment> inARow(Random random, String runnerId, int count) {
        var assessments = new Assessments(random);
        Instant last = Assessments.now();
        return IntStream.range(0, count)
                .mapToObj(i -> at(assessments.of(runnerId, "left"), last.minus(Duration.ofSeconds(count - 1L - i))))
                .toList();
    }

    /** One with a fever. */
    public static Assessment urgent(Random random, String runnerId) {
        var assessments = new Assessments(random);
        while (true) {
            Assessment assessment = assessments.of(runnerId, "right");
            if ("present".equals(assessment.findings().get("flag.fever"))) {
                return assessment;
            }
        }
    }

    private static Assessment at(Assessment assessment, Instant observedAt) {
        return new Assessment(
                assessment.id(),
                assessment.runnerId(),
                observedAt,
                assessment.age(),
                assessment.side(),
                assessment.painScore(),
                assessment.findings());
    }
}
