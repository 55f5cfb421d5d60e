package org.hiptriage.notification.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hiptriage.notification.alerts.rule.AlertState;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.outcome.Level;
import org.junit.jupiter.api.Test;

class BoardFilterTest {
    @Test
    void whatIsNotSaidOrEmptyIsNotFilteredAndTheStateIsOpen() {
        var nothing = new BoardFilter(
                AlertState.OPEN, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(BoardFilter.of(Map.of())).isEqualTo(nothing);
        assertThat(BoardFilter.of(Map.of("state", "", "level", "", "flag", "", "acknowledged", "", "age", "")))
                .isEqualTo(nothing);
    }

    @Test
    void allOfItIsRead() {
        assertThat(BoardFilter.of(Map.of(
                        "state", "closed",
                        "level", "urgent_care",
                        "flag", "cannot-move",
                        "acknowledged", "false",
                        "age", "PT15M")))
                .isEqualTo(new BoardFilter(
                        AlertState.CLOSED,
                        Optional.of(Level.URGENT_CARE),
                        Optional.of("cannot-move"),
                        Optional.of(false),
                        Optional.of(Duration.ofMinutes(15))));
    }

    @Test
    void whatIsWrongIsRefusedWithItsRemedyAndNotRepeated() {
        for (var wrong : Map.of(
                        "state", "xyzzy",
                        "level", "xyzzy",
                        "flag", "xyzzy!",
                        "acknowledged", "xyzzy",
                        "age", "xyzzy")
                .entrySet()) {
            assertThatThrownBy(() -> BoardFilter.of(Map.of(wrong.getKey(), wrong.getValue())))
                    .as(wrong.getKey())
                    .isInstanceOf(Refusal.class)
                    .hasMessageNotContaining("xyzzy");
        }
        for (String age : new String[] {"-PT1S", "P36501D"}) {
            assertThatThrownBy(() -> BoardFilter.of(Map.of("age", age))).isInstanceOf(Refusal.class);
        }
    }
}
