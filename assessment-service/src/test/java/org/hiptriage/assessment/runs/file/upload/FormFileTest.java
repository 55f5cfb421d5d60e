package org.hiptriage.assessment.runs.file.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.hiptriage.assessment.http.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class FormFileTest {
    @Test
    void the_bytes_of_the_one_file_are_read() {
        assertThat(read("name=\"file\"; filename=\"a.gpx\"", "application/gpx+xml"))
                .isEqualTo("<gpx/>");
    }

    /** They were answered as a failure of ours. */
    @ParameterizedTest
    @ValueSource(strings = {"ontent-Type: application/gpx+xml", "gpx", "*/xml"})
    void a_part_whose_type_is_none_is_refused(String type) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read("name=\"file\"; filename=\"a.gpx\"", type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=\"file\"; filename*=UTF-8''%",
                "name=\"file\"; filename*=x''a",
                "filename",
                "name=\"file\"; filename=\""
            })
    void a_part_whose_disposition_is_none_is_refused(String disposition) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read(disposition, "application/gpx+xml"));
    }

    private static String read(String disposition, String type) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, "multipart/form-data; boundary=b");
        String body = "--b\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + type
                + "\r\n\r\n<gpx/>\r\n--b--\r\n";
        return new String(FormFile.of(headers, body.getBytes(ISO_8859_1)), ISO_8859_1);
    }
}
