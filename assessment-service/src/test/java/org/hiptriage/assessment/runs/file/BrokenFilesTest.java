package org.hiptriage.assessment.runs.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hiptriage.assessment.http.ProblemException;
import org.hiptriage.assessment.runs.file.fit.FitFile;
import org.hiptriage.schemas.runs.RunReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a file is damaged, it ends in runs or in a refusal, never in another failure. */
class BrokenFilesTest {
    private static final long SEED = 20261120;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FLIPS = 2_000;
    private static final int SMALL = 50_000;
    private static final int ENDS = 200;
    private static final int CUTS = 100;

    static Stream<byte[]> samples() throws Exception {
        return Stream.concat(MadeUpRun.smallFiles().stream(), RecordedFile.all().map(RecordedFile::bytes));
    }

    @ParameterizedTest
    @MethodSource("samples")
    @Timeout(120)
    void everyTruncation(byte[] sample) {
        // Each length of a small file; of a large one those near its ends, and some between.
        int step = Math.max(1, sample.length / CUTS);
        for (int length = 0; length < sample.length; length++) {
            if (sample.length < SMALL || length < ENDS || length > sample.length - ENDS || length % step == 0) {
                settled(Arrays.copyOf(sample, length));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    @Timeout(120)
    void randomBitFlips(byte[] sample) {
        var random = new Random(SEED);
        int flips = sample.length < SMALL ? FLIPS : CUTS;
        for (int flip = 0; flip < flips; flip++) {
            byte[] damaged = sample.clone();
            int at = random.nextInt(damaged.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            settled(damaged);
        }
    }

    /** The checksum would hide the messages from damage. */
    @Test
    @Timeout(120)
    void randomBytesInsideAFitFileWhoseChecksumIsRight() {
        byte[] sample = MadeUpRun.smallFiles().get(0);
        var random = new Random(SEED);
        int readable = 0;
        for (int flip = 0; flip < 5 * FLIPS; flip++) {
            byte[] damaged = sample.clone();
            for (int count = random.nextInt(4); count >= 0; count--) {
                damaged[14 + random.nextInt(damaged.length - 16)] = (byte) random.nextInt(256);
            }
            readable += settled(signed(damaged)) ? 1 : 0;
        }
        assertThat(readable).isPositive();
    }

    @Test
    @Timeout(120)
    void randomNoiseWithTheHeaderOfAFitFile() {
        var random = new Random(SEED);
        for (int count = 0; count < FLIPS; count++) {
            byte[] noise = new byte[16 + random.nextInt(2_000)];
            random.nextBytes(noise);
            System.arraycopy(MadeUpRun.smallFiles().get(0), 0, noise, 0, 14);
            noise[4] = (byte) (noise.length - 16);
            noise[5] = (byte) ((noise.length - 16) >> 8);
            noise[6] = 0;
            noise[7] = 0;
            noise[12] = 0;
            noise[13] = 0;
            settled(signed(noise));
        }
    }

    private static byte[] signed(byte[] file) {
        int end = file.length - 2;
        int crc = FitFile.crc(file, end);
        file[end] = (byte) crc;
        file[end + 1] = (byte) (crc >> 8);
        return file;
    }

    private static boolean settled(byte[] file) {
        long before = System.nanoTime();
        try {
            List<RunReading> readings = ReadRuns.all(file);
            return !readings.isEmpty();
        } catch (ProblemException e) {
            return false;
        } catch (RuntimeException | Error e) {
            return fail("a damaged file ended in", e);
        } finally {
            if (System.nanoTime() - before > PATIENCE.toNanos()) {
                fail("a damaged file took longer than " + PATIENCE);
            }
        }
    }
}
