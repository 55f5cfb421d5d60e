package org.hiptriage.localstack.demo.population;

import java.time.Instant;
import java.util.Locale;

/** Who records a run, and what it knows of it; what it does not know it leaves out. */
enum Recorder {
    WATCH("https://watch.example/api", "Example Watch 5"),
    PHONE("https://telephone.example/export", "Example Telephone"),
    BY_HAND("https://diary.example", "");

    private static final int PHONE_STARTS_LATER_SECONDS = 20;
    private static final double PHONE_MEASURES_MORE = 1.015;

    private final String source;
    private final String device;

    Recorder(String source, String device) {
        this.source = source;
        this.device = device;
    }

    /** The run JSON of the contract. */
    String json(Runner runner, Run run) {
        return object(runner, run, 1, "");
    }

    /** The same recording with another distance, changed at that time. */
    String corrected(Runner runner, Run run, Instant modifiedAt) {
        return object(runner, run, 0.97, ", \"modifiedAt\": \"" + modifiedAt + "\"");
    }

    /** The same recording, deleted at that time. */
    String deleted(Runner runner, Run run, Instant modifiedAt) {
        return object(runner, run, 1, ", \"modifiedAt\": \"" + modifiedAt + "\", \"deleted\": true");
    }

    private String object(Runner runner, Run run, double distanceFactor, String more) {
        int later = this == PHONE ? PHONE_STARTS_LATER_SECONDS : 0;
        double meters = run.distanceMeters() * distanceFactor * (this == PHONE ? PHONE_MEASURES_MORE : 1);
        return String.format(
                        Locale.ROOT,
                        "{\"runnerId\": \"%s\", \"startedAt\": \"%s\", \"zone\": \"%s\", \"durationSeconds\": %d, \"distanceMeters\": %.1f, \"sport\": \"running\", \"source\": \"%s\"",
                        runner.runnerId(),
                        run.startedAt().plusSeconds(later),
                        Week.ZONE,
                        run.movingSeconds() + run.pauseSeconds() - later,
                        meters,
                        source)
                + known(run)
                + more
                + "}";
    }

    private String known(Run run) {
        return switch (this) {
            case WATCH ->
                String.format(
                                Locale.ROOT,
                                ", \"movingSeconds\": %d, \"averageCadenceSpm\": %.1f, \"shoeId\": \"%s\", \"device\": \"%s\"",
                                run.movingSeconds(),
                                run.stepsPerMinute(),
                                run.shoeId(),
                                device)
                        + kind(run);
            case PHONE -> ", \"device\": \"" + device + "\"";
            case BY_HAND -> ", \"manual\": true, \"shoeId\": \"" + run.shoeId() + "\"";
        };
    }

    private static String kind(Run run) {
        String climb = String.format(
                Locale.ROOT, ", \"ascentMeters\": %.1f, \"descentMeters\": %.1f", run.climbMeters(), run.climbMeters());
        return switch (run.kind()) {
            case ROAD -> climb;
            case TRAIL -> climb + ", \"subSport\": \"trail\"";
            case TREADMILL -> ", \"subSport\": \"treadmill\"";
        };
    }
}
