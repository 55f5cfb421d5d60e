package org.hiptriage.notification.delivery.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.hiptriage.notification.delivery.channel.Channel;
import org.hiptriage.notification.delivery.channel.Message;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

/** Hands a letter to the mail server, on threads of its own: that blocks. */
final class EmailChannel implements Channel {
    static final String CODE = "email";

    private final JavaMailSender sender;
    private final EmailLetter letter;
    private final Scheduler threads;
    private final JsonMapper json;

    EmailChannel(JavaMailSender sender, EmailLetter letter, Scheduler threads, JsonMapper json) {
        this.sender = sender;
        this.letter = letter;
        this.threads = threads;
        this.json = json;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Mono<SendOutcome> send(Message message) {
        return Mono.fromCallable(() -> handOver(message)).subscribeOn(threads);
    }

    private SendOutcome handOver(Message message) throws MessagingException {
        MimeMessage mail = sender.createMimeMessage();
        letter.write(mail, json.readValue(message.address(), Mailbox.class).address(), message);
        try {
            sender.send(mail);
            return new SendOutcome.Sent(false);
        } catch (MailException e) {
            return MailRefusals.outcome(e);
        }
    }
}
