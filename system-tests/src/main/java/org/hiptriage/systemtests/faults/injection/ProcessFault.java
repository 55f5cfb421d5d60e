package org.hiptriage.systemtests.faults.injection;

import java.time.Duration;
import java.util.Random;
import java.util.function.BiFunction;
import org.hiptriage.systemtests.faults.cluster.Program;
import org.hiptriage.systemtests.faults.cluster.Waiting;

/**
 * Something happens to one process.
 *
 * @param target chooses it
 * @param deed what happens
 */
record ProcessFault(String name, Area area, BiFunction<Site, Random, Program> target, Deed deed) implements Fault {
    private static final Duration HALTED = Duration.ofMillis(900);
    private static final Duration WORKS = Duration.ofMillis(100);

    /** What can happen to a process. */
    enum Deed {
        /** Gone at once, and back after a while. */
        KILL,
        /** Asked to end, and back at once. */
        RESTART,
        /** Halted for some seconds. */
        PAUSE,
        /** Halted for longer than any session or transaction lasts. */
        LONG_PAUSE,
        /** Halted again and again, so that it does a tenth of what it could. */
        CRAWL
    }

    @Override
    public String inflict(Site site, Random random) {
        Program program = target.apply(site, random);
        switch (deed) {
            case KILL -> {
                Duration away = Duration.ofMillis(500L + random.nextInt(8_000));
                program.kill();
                Waiting.last(away);
                program.start();
                return program.name() + ", back after " + seconds(away);
            }
            case RESTART -> {
                program.stop();
                program.start();
                return program.name();
            }
            case PAUSE, LONG_PAUSE -> {
                Duration halted =
                        Duration.ofSeconds(deed == Deed.PAUSE ? 1L + random.nextInt(9) : 15L + random.nextInt(46));
                program.pause();
                Waiting.last(halted);
                program.resume();
                return program.name() + " for " + seconds(halted);
            }
            case CRAWL -> {
                int times = 10 + random.nextInt(10);
                for (int i = 0; i < times; i++) {
                    program.pause();
                    Waiting.last(HALTED);
                    program.resume();
                    Waiting.last(WORKS);
                }
                return program.name() + " for " + times + " s";
            }
        }
        throw new IllegalStateException(deed.name());
    }

    static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1_000.0);
    }
}
