package org.hiptriage.notification.alerts.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.hiptriage.notification.StorableText;
import org.hiptriage.notification.http.Refusal;

/** What is done with an alert has the name of somebody and texts that the database takes, or is refused. */
class ActionFuzzTest {
    /** The first byte says what is done. */
    @FuzzTest
    void action(byte[] input) {
        if (input.length == 0) {
            return;
        }
        Action.What[] all = Action.What.values();
        try {
            Action action = ActionReader.read(
                    all[Math.floorMod(input[0], all.length)], Arrays.copyOfRange(input, 1, input.length));
            assertThat(action.by()).isNotBlank().doesNotContain("\n");
            StorableText.require(action.by());
            action.note().ifPresent(StorableText::require);
        } catch (Refusal refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @FuzzTest
    void ifMatch(byte[] header) {
        try {
            assertThat(SeenVersion.require(Optional.of(new String(header, StandardCharsets.ISO_8859_1)))
                            .tags())
                    .isNotNull();
        } catch (Refusal refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
