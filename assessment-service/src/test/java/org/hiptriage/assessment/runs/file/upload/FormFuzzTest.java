package org.hiptriage.assessment.runs.file.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.hiptriage.assessment.http.ProblemException;
import org.springframework.http.HttpHeaders;

/** A form gives the bytes of its one file, or is refused. */
class FormFuzzTest {
    @FuzzTest
    void form(byte[] body) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, "multipart/form-data; boundary=b");
        try {
            assertThat(FormFile.of(headers, body).length).isLessThan(body.length);
        } catch (ProblemException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
