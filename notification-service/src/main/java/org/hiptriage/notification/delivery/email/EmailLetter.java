package org.hiptriage.notification.delivery.email;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.hiptriage.notification.delivery.channel.Message;
import org.springframework.web.util.HtmlUtils;

/** A message as a letter: plain text, and the same as HTML that fetches nothing from anywhere. */
final class EmailLetter {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final InternetAddress from;
    private final URI page;

    /**
     * Letters of this sender.
     *
     * @param page the runner's page
     */
    EmailLetter(InternetAddress from, URI page) {
        this.from = from;
        this.page = page;
    }

    /** Writes it; repeats have the same Message-ID, by which mailboxes know them. */
    void write(MimeMessage mail, String to, Message message) throws MessagingException {
        EmailWords words = EmailWords.of(message.language());
        String link = page + "#/open?notification=" + message.notificationId();
        mail.setFrom(from);
        mail.setRecipient(RecipientType.TO, new InternetAddress(to, true));
        mail.setSubject(message.title(), UTF_8);
        mail.setHeader("Message-ID", "<" + message.deliveryId() + "@" + domain() + ">");
        mail.setHeader("Content-Language", message.language().toLanguageTag());
        // So that no holiday notice answers it.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        mail.setHeader("List-Unsubscribe", "<" + page + "#/notify>");
        if (message.urgent()) {
            mail.setHeader("Importance", "high");
            mail.setHeader("X-Priority", "1");
        }
        mail.setContent(
                alternatives(part("plain", text(message, words, link)), part("html", html(message, words, link))));
    }

    private String domain() {
        String address = from.getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    private String text(Message message, EmailWords words, String link) {
        return String.join(
                "\n",
                message.text(),
                "",
                words.open(),
                link,
                "",
                "-- ",
                words.why(),
                words.off() + " " + page + "#/notify",
                "");
    }

    private String html(Message message, EmailWords words, String link) {
        return "<!doctype html><html lang=\"" + message.language().toLanguageTag()
                + "\"><head><meta charset=\"utf-8\"><title>"
                + html(message.title())
                + "</title></head><body style=\"font:16px/1.5 sans-serif\"><h1 style=\"font-size:20px\">"
                + html(message.title()) + "</h1><p>" + html(message.text())
                + "</p><p><a href=\"" + html(link) + "\">" + html(words.open())
                + "</a></p><p style=\"font-size:13px\">" + html(words.why()) + " <a href=\""
                + html(page + "#/notify") + "\">" + html(words.off())
                + "</a></p></body></html>\n";
    }

    private static String html(String text) {
        return HtmlUtils.htmlEscape(text, UTF_8);
    }

    /** The richest comes last, as the standard wants it. */
    private static Multipart alternatives(MimeBodyPart... parts) throws MessagingException {
        var alternatives = new MimeMultipart("alternative");
        for (MimeBodyPart part : parts) {
            alternatives.addBodyPart(part);
        }
        return alternatives;
    }

    private static MimeBodyPart part(String type, String text) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, type);
        return part;
    }
}
