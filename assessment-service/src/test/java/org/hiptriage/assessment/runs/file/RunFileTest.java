package org.hiptriage.assessment.runs.file;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hiptriage.assessment.http.ProblemException;
import org.hiptriage.assessment.runs.file.guard.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFileTest {

    @Test
    void theFormatIsToldByWhatIsInTheFile() {
        assertThat(format(MadeUpRun.asFit())).isEqualTo(RunFile.Format.FIT);
        assertThat(format(MadeUpRun.asTcx())).isEqualTo(RunFile.Format.TCX);
        assertThat(format(MadeUpRun.asGpx())).isEqualTo(RunFile.Format.GPX);
        assertThat(format(new String(MadeUpRun.asGpx(), UTF_8)
                        .replace("encoding=\"UTF-8\"", "")
                        .getBytes(UTF_16)))
                .isEqualTo(RunFile.Format.GPX);
    }

    @Test
    void archivesInDisguiseAreRefused() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("run.fit"));
            zip.write(MadeUpRun.asFit());
        }
        var gzipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(gzipped)) {
            gzip.write(MadeUpRun.asGpx());
        }

        refused(zipped.toByteArray(), "File format not supported");
        refused(gzipped.toByteArray(), "File format not supported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"runnerId\": 1}", "lat,lon\n1,2", "<kml/>", "<html></html>", "P", "\0"})
    void otherFormatsAreRefused(String text) {
        refused(text.getBytes(UTF_8), "File format not supported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<gpx>", "<gpx/>", "<TrainingCenterDatabase/>", "<!DOCTYPE gpx><gpx/>", "<"})
    void whatCannotBeReadIsRefused(String text) {
        refused(text.getBytes(UTF_8), "File not readable");
    }

    private static void refused(byte[] file, String title) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> RunFile.read(file, Deadline.in(Duration.ofSeconds(10))))
                .withMessage(title);
    }

    private static RunFile.Format format(byte[] file) {
        return RunFile.read(file, Deadline.in(Duration.ofSeconds(10))).format();
    }
}
