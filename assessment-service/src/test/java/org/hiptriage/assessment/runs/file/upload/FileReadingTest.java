package org.hiptriage.assessment.runs.file.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.hiptriage.assessment.http.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class FileReadingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final RunFileSettings SETTINGS =
            new RunFileSettings(DataSize.ofKilobytes(1), PATIENCE, DataSize.ofKilobytes(4), 1, Duration.ofMillis(100));

    private final FileReading reading = new FileReading(SETTINGS);

    @AfterEach
    void stop() {
        reading.destroy();
    }

    @Test
    void oneFileMoreThanCanWaitIsToldToComeBack() {
        var go = new CountDownLatch(1);
        List<CompletableFuture<Boolean>> reads = new ArrayList<>();
        // One is read, eight wait.
        for (int count = 0; count < 9; count++) {
            reads.add(reading.read(deadline -> awaited(go)).toFuture());
        }

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> reading.read(deadline -> true).block(PATIENCE))
                .withMessage("Try again later");
        go.countDown();
        assertThat(reads).allSatisfy(read -> assertThat(read.join()).isTrue());
    }

    @Test
    void aFileThatTakesTooLongIsGivenUp_andTheNextIsRead() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> reading.<Boolean>read(deadline -> {
                            while (true) {
                                deadline.check();
                            }
                        })
                        .block(PATIENCE))
                .withMessage("Try again later");
        assertThat(reading.read(deadline -> true).block(PATIENCE)).isTrue();
    }

    @Test
    void whateverAReaderThrowsReachesTheCaller() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> reading.read(deadline -> {
                            throw new StackOverflowError();
                        })
                        .block(PATIENCE))
                .withCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void memoryIsTakenAndGivenBackToTheLastByte() {
        var memory = new FileMemory(SETTINGS);
        FileMemory.Room one = memory.room();
        FileMemory.Room other = memory.room();

        one.grow(4095);
        other.grow(1);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> other.grow(1))
                .withMessage("Try again later");
        one.close();
        one.close();
        other.grow(4095);
        other.close();

        assertThat(memory.freeBytes()).isEqualTo(4096);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
