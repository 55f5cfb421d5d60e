package org.hiptriage.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    Path directory;

    @Test
    void findsTheProcessItRemembersUntilThatEnds() throws Exception {
        PidFile file = new PidFile(directory.resolve("run/sleeper.pid"));
        Process sleeper = new ProcessBuilder("sleep", "60").start();
        file.write(sleeper.toHandle());
        assertThat(file.running()).contains(sleeper.toHandle());
        sleeper.destroy();
        sleeper.waitFor();
        assertThat(file.running()).isEmpty();
    }

    @Test
    void aLaterProcessWithTheSameIdIsAnother() throws IOException {
        long pid = ProcessHandle.current().pid();
        Instant anHourAgo = Instant.now().minus(Duration.ofHours(1));
        Path path = Files.write(
                directory.resolve("old.pid"), List.of(Long.toString(pid), Long.toString(anHourAgo.toEpochMilli())));
        assertThat(new PidFile(path).running()).isEmpty();
    }

    @Test
    void aFileThatIsMissingOrCutShortNamesNoProcess() throws IOException {
        Path cutShort = Files.writeString(directory.resolve("cut.pid"), "123");
        assertThat(new PidFile(cutShort).running()).isEmpty();
        assertThat(new PidFile(directory.resolve("none.pid")).running()).isEmpty();
    }

    @Test
    void leftOverPartsAreEndedAndNamed() throws Exception {
        Folders folders = new Folders(directory);
        Process sleeper = new ProcessBuilder("sleep", "60").start();
        folders.pidFile("triage-service").write(sleeper.toHandle());
        assertThat(Ending.endLeftOvers(folders, List.of("triage-service", "broker")))
                .containsExactly("triage-service");
        assertThat(sleeper.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(folders.pidFile("triage-service").path()).doesNotExist();
    }
}
