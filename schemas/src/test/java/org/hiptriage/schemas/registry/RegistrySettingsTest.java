package org.hiptriage.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.hiptriage.schemas.registry.rest.RegistryAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrySettingsTest {
    @Test
    void no_url_is_no_registry_and_a_slash_at_its_end_does_not_matter() {
        assertThat(RegistrySettings.url(" ")).isEmpty();
        assertThat(RegistrySettings.url("http://127.0.0.1:8085/apis/ccompat/v7/"))
                .contains(URI.create("http://127.0.0.1:8085/apis/ccompat/v7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registry:8081",
                "ftp://registry",
                "http://",
                "http://me:hunter2@registry",
                "http://a b",
                "http://r?x=y"
            })
    void a_wrong_url_is_named_and_not_repeated(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegistrySettings.url(url))
                .withMessageContaining("hip.schema-registry.url")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hunter2", "a b"));
    }

    @Test
    void credentials_are_whole_of_one_kind_and_never_printed() {
        assertThatIllegalArgumentException().isThrownBy(() -> RegistryAccess.of("me", "", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> RegistryAccess.of("", "hunter2", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> RegistryAccess.of("me", "hunter2", "token"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegistryAccess.of("", "", "to\nken"))
                .withMessageNotContaining("ken\n");
        assertThat(RegistryAccess.of("me", "hunter2", "")).hasToString("with credentials");
        assertThat(RegistryAccess.of("", "", "")).hasToString("without credentials");
    }

    @Test
    void times_out_of_range_are_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Duration.ofMillis(99), Duration.ofSeconds(1)))
                .withMessageContaining("hip.schema-registry.timeout must be from 100ms to 30s");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Duration.ofSeconds(1), Duration.ofMinutes(11)))
                .withMessageContaining("hip.schema-registry.check-interval");
    }

    private static RegistrySettings settings(Duration timeout, Duration checkInterval) {
        return new RegistrySettings(
                RegistrySettings.url(""), RegistryAccess.of("", "", ""), true, true, timeout, checkInterval);
    }
}
