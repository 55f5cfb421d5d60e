package org.hiptriage.assessment.runs.file.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hiptriage.assessment.runs.file.fit.FitFile.ENUM;
import static org.hiptriage.assessment.runs.file.fit.FitFile.UINT32;
import static org.hiptriage.assessment.runs.file.fit.FitFile.field;
import static org.hiptriage.assessment.runs.file.fit.FitFile.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.hiptriage.assessment.runs.file.guard.Deadline;
import org.hiptriage.assessment.runs.file.guard.DeadlinePassedException;
import org.hiptriage.assessment.runs.file.guard.UnreadableFileException;
import org.junit.jupiter.api.Test;

class FitRefusalsTest {
    private static final Instant START = Instant.parse("2026-11-20T06:30:00Z");
    private static final Deadline PATIENCE = Deadline.in(Duration.ofMinutes(5));

    @Test
    void aSingleWrongBitIsFound() {
        byte[] file = run();
        file[40] ^= 4;

        refused(file).contains("checksum", "again");
    }

    @Test
    void aWrongChecksumOfTheHeaderIsFound() {
        byte[] file = run();
        file[12] ^= 1;
        int end = file.length - 2;
        int crc = FitFile.crc(file, end);
        file[end] = (byte) crc;
        file[end + 1] = (byte) (crc >> 8);

        refused(file).contains("checksum");
    }

    @Test
    void aFileThatIsCutOffSaysSo() {
        byte[] file = run();

        refused(Arrays.copyOf(file, file.length - 1)).contains("cut off");
        refused(Arrays.copyOf(file, 20)).contains("cut off");
        refused(Arrays.copyOf(file, 13)).contains("header");
    }

    @Test
    void aRecordingThatWasNeverFinishedSaysSo() {
        byte[] file = run();
        Arrays.fill(file, 4, 8, (byte) 0);

        refused(file).contains("never finished");
    }

    @Test
    void otherBytesAfterTheEndAreRefused() {
        refused(FitFile.chained(List.of(run(), new byte[] {1, 2, 3}))).contains("After the end");
    }

    @Test
    void otherFilesOfDevicesAreToldApart() {
        refused(new FitFile().message(0, field(0, ENUM, 5)).bytes()).contains("workout");
        refused(FitFile.activity(1, 1).bytes()).contains("no session, no lap and no point");
        refused(new FitFile().raw(0x40, 0, 0, 0, 0, 0).bytes()).contains("no session");
    }

    @Test
    void dataThatWasNeverDefinedIsRefused() {
        refused(new FitFile().raw(5, 1, 2, 3).bytes()).contains("never defined");
        refused(new FitFile().raw(0xE5, 1, 2, 3).bytes()).contains("never defined");
    }

    @Test
    void aMessageThatReachesBeyondTheEndIsRefused() {
        refused(new FitFile().define(0, 18, time(2, START)).raw(0, 1, 2).bytes())
                .contains("middle of a message");
        refused(new FitFile().raw(0x40, 0, 0, 18, 0, 200, 1, 1, 0).bytes()).contains("middle of a message");
        refused(new FitFile().raw(0x60, 0, 0, 18, 0, 0, 9, 1, 1, 0).bytes()).contains("middle of a message");
    }

    @Test
    void moreThanAnyDeviceWritesIsRefused() {
        var defining = FitFile.activity(1, 1);
        for (int count = 0; count <= 100_000; count++) {
            defining.raw(0x40, 0, 0, 20, 0, 0);
        }
        var sessions = FitFile.activity(1, 1).define(1, 18, time(2, START), field(7, UINT32, 0));
        for (int count = 0; count <= 100; count++) {
            sessions.data(1, time(2, START.plusSeconds(count)), field(7, UINT32, 1000));
        }

        refused(defining.bytes()).contains("definitions");
        refused(sessions.bytes()).contains("100 activities");
        refused(FitFile.chained(Collections.nCopies(101, run()))).contains("chained");
    }

    @Test
    void millionsOfEmptyMessagesEndInTime() {
        var file = FitFile.activity(1, 1).raw(0x41, 0, 0, 20, 0, 0);
        int[] messages = new int[20_000_000];
        Arrays.fill(messages, 1);

        assertThatExceptionOfType(DeadlinePassedException.class)
                .isThrownBy(() -> FitReader.read(file.raw(messages).bytes(), Deadline.in(Duration.ofMillis(-1))));
        assertThat(FitReader.recognises(file.bytes())).isTrue();
    }

    private static byte[] run() {
        return FitFile.activity(1, 1)
                .message(18, time(2, START), field(7, UINT32, 600_000), field(5, ENUM, 1))
                .bytes();
    }

    private static AbstractStringAssert<?> refused(byte[] file) {
        var refusal = catchThrowableOfType(UnreadableFileException.class, () -> FitReader.read(file, PATIENCE));
        return assertThat(refusal.getMessage());
    }
}
