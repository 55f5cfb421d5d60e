package org.hiptriage.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void withoutArgumentsThereIsNoDemo() {
        assertThat(Options.parse(List.of()).demo()).isFalse();
    }

    @Test
    void theDemoTakesRateRunnersAndSeedInAnyOrder() {
        Options expected = new Options(false, true, 0.5, 7, -3);
        assertThat(Options.parse(List.of("--demo", "--rate", "0.5", "--runners", "7", "--seed", "-3")))
                .isEqualTo(expected);
        assertThat(Options.parse(List.of("--seed", "-3", "--runners", "7", "--rate", "0.5", "--demo")))
                .isEqualTo(expected);
    }

    @Test
    void aRegistryGoesWithAndWithoutTheDemo() {
        assertThat(Options.parse(List.of()).registry()).isFalse();
        assertThat(Options.parse(List.of("--registry"))).isEqualTo(new Options(true, false, 2, 200, 1));
        assertThat(Options.parse(List.of("--registry", "--demo", "--seed", "5")))
                .isEqualTo(Options.parse(List.of("--demo", "--seed", "5", "--registry")))
                .isEqualTo(new Options(true, true, 2, 200, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--fast",
                "--rate 2",
                "--demo --rate",
                "--demo --rate many",
                "--demo --rate 0",
                "--demo --runners 0"
            })
    void whatMakesNoSenseIsRefused(String commandLine) {
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(List.of(commandLine.split(" ", -1))));
    }
}
