package org.hiptriage.systemtests.faults.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** One made-up runner; does one thing after the other, so that what was first is known. */
final class Visitor {
    private static final double STRAIGHT_TO_KAFKA = 0.25;
    private static final double CONTRADICTS = 0.03;

    private final String runnerId;
    private final String side;
    private final Random random;
    private final Assessments assessments;
    private final Sender sender;
    private Optional<Assessment> newest = Optional.empty();
    private int runsSent;

    Visitor(String runnerId, Random random, Sender sender) {
        this.runnerId = runnerId;
        this.random = random;
        this.sender = sender;
        this.side = random.nextBoolean() ? "left" : "right";
        this.assessments = new Assessments(random);
    }

    /** Answers the questions the first time; later also checks in or has runs sent. */
    void visit() {
        int what = newest.isEmpty() ? 0 : random.nextInt(10);
        if (what < 5) {
            answer();
        } else if (what < 7) {
            checkIn();
        } else {
            run();
        }
    }

    private void answer() {
        Assessment assessment = assessments.of(runnerId, side);
        boolean accepted = random.nextDouble() < STRAIGHT_TO_KAFKA
                ? sender.publish(assessment, 1 + random.nextInt(2))
                : sender.post(assessment);
        if (accepted) {
            newest = Optional.of(assessment);
            if (random.nextDouble() < CONTRADICTS) {
                sender.contradict(assessment);
            }
        }
    }

    private void checkIn() {
        int score = newest.flatMap(Assessment::painScore).orElse(0);
        sender.checkIn(new Ledger.CheckIn(assessments.id(), runnerId), random.nextInt(score + 1));
    }

    private void run() {
        List<Ledger.Run> runs = new ArrayList<>();
        List<String> json = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Instant start = Instant.ofEpochSecond(Instant.now().getEpochSecond())
                    .minus(Duration.ofDays(1 + runsSent++))
                    .minusSeconds(random.nextInt(3_600));
            int meters = 3_000 + random.nextInt(12_000);
            runs.add(new Ledger.Run(runnerId, start));
            json.add("""
                    {"runnerId":"%s","startedAt":"%s","durationSeconds":%d,"distanceMeters":%d,"sport":"running","source":"https://watch.example"}""".formatted(runnerId, start, meters / 3, meters));
        }
        sender.runs(runs, "[" + String.join(",", json) + "]");
    }
}
