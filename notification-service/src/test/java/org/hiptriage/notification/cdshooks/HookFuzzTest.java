package org.hiptriage.notification.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.schemas.field.Limits;

/** A call of the hook is about somebody who can be a runner, or refused. */
class HookFuzzTest {
    @FuzzTest
    void hook(byte[] body) {
        try {
            assertThat(HookRequest.read(body).runnerId()).matches(Limits::isRunnerId);
        } catch (Refusal refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
