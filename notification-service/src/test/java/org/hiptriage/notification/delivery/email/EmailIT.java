package org.hiptriage.notification.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.notification.testing.channel.ChannelsStack;
import org.hiptriage.schemas.ids.EventIds;
import org.junit.jupiter.api.Test;

class EmailIT {
    private final ChannelsStack channels = ChannelsStack.shared();

    @Test
    void anUrgentPromptIsALetterInPlainTextAndHtmlThatLeadsToThePage() throws Exception {
        assertThat(register("r-mail", "runner@mail.example").statusCode()).isEqualTo(204);
        TriageCompleted urgent = channels.raiseUrgent("r-mail");
        MimeMessage mail = only("runner@mail.example");
        var notificationId = EventIds.notification(urgent.getResultId());
        assertThat(mail.getSubject()).isEqualTo("Get urgent care now");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("Hip Triage <triage@hip.example>");
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("runner@mail.example");
        assertThat(mail.getMessageID())
                .isEqualTo("<" + EventIds.delivery(notificationId, "email", "", 1) + "@hip.example>");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getHeader("Importance", null)).isEqualTo("high");
        assertThat(mail.getHeader("Content-Language", null)).isEqualTo("en");
        assertThat(mail.getHeader("List-Unsubscribe", null)).isEqualTo("<http://127.0.0.1:8081/#/notify>");
        assertThat(mail.getSentDate()).isNotNull();
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(part(mail, 0))
                .contains(
                        "Go now because of infection",
                        "Open Hip Triage",
                        "http://127.0.0.1:8081/#/open?notification=" + notificationId,
                        "http://127.0.0.1:8081/#/notify")
                .doesNotContain("r-mail");
        assertThat(part(mail, 1))
                .contains(
                        "<html lang=\"en\">",
                        "<p>Go now because of infection</p>",
                        "<a href=\"http://127.0.0.1:8081/#/open?notification=" + notificationId
                                + "\">Open Hip Triage</a>")
                .doesNotContain("r-mail", "<img", "<script");
        Await.until(() -> assertThat(channels.notifications("r-mail"))
                .contains("{\"channel\":\"email\",\"state\":\"SENT\",\"attempts\":1,"));
    }

    @Test
    void aGermanReadsGermanAndASubjectSaysNothingUnlessItIsUrgent() throws Exception {
        channels.speaks("r-mail-de", "de");
        register("r-mail-de", "laeufer@mail.example");
        channels.giveAPlan("r-mail-de");
        MimeMessage mail = only("laeufer@mail.example");
        assertThat(mail.getSubject()).isEqualTo("Hip Triage hat Neues für dich");
        assertThat(mail.getHeader("Content-Language", null)).isEqualTo("de");
        assertThat(mail.getHeader("Importance")).isNull();
        assertThat(part(mail, 0)).contains("Dein Übungsplan ist fertig", "Hip Triage öffnen", "Nicht mehr gewünscht?");
        assertThat(part(mail, 1)).contains("Übungsplan", "<html lang=\"de\">");
    }

    @Test
    void whatIsNoAddressIsRefusedWithoutAnEcho() {
        for (String bad : new String[] {
            "nobody",
            "a@b",
            "Runner <runner@mail.example>",
            "one@mail.example, two@mail.example",
            "a@mail.example\\r\\nBcc: other@mail.example",
            "a..b@mail.example",
            ""
        }) {
            HttpResponse<String> refused = register("r-mail-bad", bad);
            assertThat(refused.statusCode()).as(bad).isEqualTo(422);
            assertThat(refused.body()).contains("\"field\":\"address\"").doesNotContain("mail.example", "nobody");
        }
        assertThat(channels.put("r-mail-bad", "email", "{\"mail\":\"x@mail.example\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(channels.registered("r-mail-bad")).contains("{\"channel\":\"email\",\"state\":\"NONE\"}");
    }

    @Test
    void anAddressIsReplacedForgottenAndNeverToldToAnybody() {
        register("r-mail-two", "first@mail.example");
        register("r-mail-two", "second@mail.example");
        assertThat(channels.registered("r-mail-two"))
                .contains("\"channel\":\"email\",\"state\":\"LIVE\"")
                .doesNotContain("mail.example");
        channels.raiseUrgent("r-mail-two");
        only("second@mail.example");
        assertThat(channels.mailServer().getReceivedMessagesForDomain("first@mail.example"))
                .isEmpty();
        assertThat(channels.notifications("r-mail-two")).doesNotContain("mail.example");
        assertThat(channels.delete("r-mail-two", "email").statusCode()).isEqualTo(204);
        assertThat(channels.delete("r-mail-two", "email").statusCode()).isEqualTo(204);
        assertThat(channels.delete("r-mail-two", "pigeon").statusCode()).isEqualTo(404);
        assertThat(channels.registered("r-mail-two")).contains("{\"channel\":\"email\",\"state\":\"NONE\"}");
    }

    @Test
    void anInstallationWithoutAMailServerSendsNone() {
        HttpResponse<String> refused = NotificationStack.shared()
                .send(HttpRequest.newBuilder(
                                NotificationStack.shared().uri("/api/v1/runners/r-mail-none/channels/email"))
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"address\":\"a@mail.example\"}"))
                        .header("Content-Type", "application/json")
                        .build());
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private HttpResponse<String> register(String runnerId, String address) {
        return channels.put(runnerId, "email", "{\"address\":\"" + address + "\"}");
    }

    private MimeMessage only(String address) {
        Await.until(() -> assertThat(channels.mailServer().getReceivedMessagesForDomain(address))
                .hasSize(1));
        return channels.mailServer().getReceivedMessagesForDomain(address)[0];
    }

    private static String part(MimeMessage mail, int number) throws Exception {
        BodyPart part = ((MimeMultipart) mail.getContent()).getBodyPart(number);
        return (String) part.getContent();
    }
}
