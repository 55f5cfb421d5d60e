package org.hiptriage.assessment.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsSettingsTest {

    @Test
    void theAddressOfAResultIsAbsolute() {
        var settings = new ResultsSettings(URI.create("https://hip.example.org/results"));

        assertThat(settings.resultUrl("r.~_-1", new UUID(0, 1)))
                .hasToString(
                        "https://hip.example.org/results/api/v1/runners/r.~_-1/results/00000000-0000-0000-0000-000000000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hip.example.org",
                "/results",
                "ftp://hip.example.org",
                "http://hip.example.org/",
                "http://a?b",
                "http://a#b"
            })
    void anAddressThatCannotBeBuiltUponIsRefused(String baseUrl) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ResultsSettings(URI.create(baseUrl)));
    }
}
