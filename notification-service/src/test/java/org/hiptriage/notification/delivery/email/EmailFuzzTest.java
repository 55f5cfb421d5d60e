package org.hiptriage.notification.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.hiptriage.notification.http.Refusal;

/** A mailbox is one address by the strict rules of the mail library too, on one line, or refused; never after long. */
class EmailFuzzTest {
    @FuzzTest
    void mailbox(byte[] body) throws AddressException {
        try {
            String address = EmailReader.read(body).address();
            assertThat(InternetAddress.parse(address, true)).hasSize(1);
            assertThat(address).doesNotContainAnyWhitespaces().isEqualTo(address.strip());
        } catch (Refusal refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
