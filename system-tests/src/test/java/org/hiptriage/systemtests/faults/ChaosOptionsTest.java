package org.hiptriage.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChaosOptionsTest {

    @Test
    void the_command_in_the_report_gives_the_same_run() {
        String command = ChaosOptions.parse(List.of("--seed", "7", "--minutes", "1.5", "--only", "killed"))
                .command();

        assertThat(command).isEqualTo("./run chaos --minutes 1.5 --seed 7 --only 'killed'");
    }

    @Test
    void faults_that_were_asked_for_at_least_are_in_the_command_too() {
        String command = ChaosOptions.parse(List.of("--minutes", "1", "--at-least", "6", "--seed", "7"))
                .command();

        assertThat(command).isEqualTo("./run chaos --minutes 1 --at-least 6 --seed 7");
    }

    @Test
    void a_registry_that_was_asked_for_is_in_the_command_too() {
        assertThat(ChaosOptions.parse(List.of("--minutes", "1", "--registry", "--seed", "7"))
                        .command())
                .isEqualTo("./run chaos --minutes 1 --seed 7 --registry");
    }

    @Test
    void an_earlier_build_is_in_the_command_too_but_not_where_it_is() {
        ChaosOptions options = ChaosOptions.parse(List.of("--minutes", "1", "--seed", "7", "--former", "elsewhere"));

        assertThat(options.command()).isEqualTo("./run chaos --minutes 1 --seed 7 --former CHECKOUT");
        assertThat(options.former()).hasValue(Path.of("elsewhere").toAbsolutePath());
    }

    @Test
    void what_is_not_understood_is_told() {
        assertThatThrownBy(() -> ChaosOptions.parse(List.of("--minutes", "long")))
                .hasMessage("--minutes needs a number, not 'long'");
        assertThatThrownBy(() -> ChaosOptions.parse(List.of("--minutes", "0"))).hasMessageContaining("above 0");
        assertThatThrownBy(() -> ChaosOptions.parse(List.of("--rate", "0"))).hasMessageContaining("1 to 1000");
        assertThatThrownBy(() -> ChaosOptions.parse(List.of("--loud", "yes"))).hasMessage("unknown option: --loud");
        assertThatThrownBy(() -> ChaosOptions.parse(List.of("--seed"))).hasMessageContaining("--seed needs a value");
    }
}
