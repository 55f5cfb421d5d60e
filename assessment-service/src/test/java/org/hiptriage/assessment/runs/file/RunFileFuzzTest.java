package org.hiptriage.assessment.runs.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hiptriage.assessment.http.ProblemException;
import org.hiptriage.assessment.runs.file.fit.FitFile;
import org.hiptriage.assessment.runs.file.guard.Deadline;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.runs.RunJson;
import org.hiptriage.schemas.runs.RunReading;
import org.hiptriage.schemas.runs.RunValidation;

/** A file ends in runs that are in range and can be sent again, or is refused; and never takes long. */
class RunFileFuzzTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int HEADER = 14;
    private static final int CHECKSUM = 2;

    @FuzzTest
    void file(byte[] file) {
        settled(file);
    }

    @FuzzTest
    void xml(byte[] file) {
        settled(file);
    }

    /** With a header and a checksum that are right: they would keep the messages from being looked at. */
    @FuzzTest
    void fitMessages(byte[] messages) {
        byte[] file = new byte[HEADER + messages.length + CHECKSUM];
        System.arraycopy(MadeUpRun.smallFiles().get(0), 0, file, 0, HEADER);
        System.arraycopy(messages, 0, file, HEADER, messages.length);
        for (int i = 0; i < 4; i++) {
            file[4 + i] = (byte) (messages.length >> (8 * i));
        }
        file[12] = 0;
        file[13] = 0;
        int crc = FitFile.crc(file, file.length - CHECKSUM);
        file[file.length - 2] = (byte) crc;
        file[file.length - 1] = (byte) (crc >> 8);
        settled(file);
    }

    private static void settled(byte[] file) {
        var upload = new Upload("r-481516", Optional.of("shoe-2"), Optional.empty(), ReadRuns.LATER);
        try {
            List<RunReading> readings = FileRuns.of(RunFile.read(file, Deadline.in(PATIENCE)), upload);
            assertThat(readings).isNotEmpty();
            readings.forEach(RunFileFuzzTest::settled);
        } catch (ProblemException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static void settled(RunReading reading) {
        if (reading instanceof RunReading.Accepted accepted) {
            RunRecorded run = accepted.run();
            assertThat(RunValidation.problemsOf(run, ReadRuns.LATER)).isEmpty();
            assertThat(RunJson.read(RunJson.write(run), ReadRuns.LATER)).isEqualTo(accepted);
        } else {
            assertThat(((RunReading.Refused) reading).problems()).isNotEmpty();
        }
    }
}
