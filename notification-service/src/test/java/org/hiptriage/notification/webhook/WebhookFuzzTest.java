package org.hiptriage.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import org.hiptriage.notification.StorableText;
import org.hiptriage.notification.http.Refusal;

/** What a platform registers is an address that can be asked, with texts that the database takes, or refused. */
class WebhookFuzzTest {
    @FuzzTest
    void webhook(byte[] body) {
        try {
            WantedWebhook wanted = WebhookReader.read(body, false);
            URI url = URI.create(wanted.url());
            assertThat(url.getScheme()).isEqualToIgnoringCase("https");
            assertThat(url.getHost()).isNotBlank();
            assertThat(url.getUserInfo()).isNull();
            wanted.description().ifPresent(StorableText::require);
        } catch (Refusal refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
