package org.hiptriage.localstack.demo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hiptriage.localstack.demo.population.Message;

/** Sends the runs of many weeks in posts of some thousand, one after the other. */
final class History implements Runnable {
    private static final int RUNS_IN_A_POST = 4_000;
    private static final long AGAIN_AFTER_MILLIS = 1_000;

    private final Iterator<List<String>> runsOfRunners;
    private final Platform platform;
    private final Tally tally;

    History(Iterator<List<String>> runsOfRunners, Platform platform, Tally tally) {
        this.runsOfRunners = runsOfRunners;
        this.platform = platform;
        this.tally = tally;
    }

    /** Until all is sent or the thread is interrupted. */
    @Override
    public void run() {
        List<String> runs = new ArrayList<>();
        while (runsOfRunners.hasNext()) {
            runs.addAll(runsOfRunners.next());
            if (runs.size() >= RUNS_IN_A_POST || !runsOfRunners.hasNext()) {
                send(List.copyOf(runs));
                runs.clear();
            }
        }
    }

    /** What was not acknowledged is sent again: each run counts once. */
    private void send(List<String> runs) {
        while (!Thread.currentThread().isInterrupted()) {
            Optional<String> answer = platform.postLines(runs).join();
            if (answer.isPresent()) {
                tally.posted(Message.Kind.RUNS, runs.size(), Platform.refusedOf(answer.get()));
                return;
            }
            tally.failed();
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(AGAIN_AFTER_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
