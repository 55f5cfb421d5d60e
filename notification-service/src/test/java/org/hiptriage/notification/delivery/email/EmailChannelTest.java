package org.hiptriage.notification.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import org.hiptriage.notification.delivery.channel.Message;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.hiptriage.notification.testing.channel.ScriptedMailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

class EmailChannelTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ScriptedMailServer server = new ScriptedMailServer();
    private final Scheduler threads = Schedulers.newBoundedElastic(2, 10, "email-test");

    @AfterEach
    void end() {
        server.close();
        threads.dispose();
    }

    @Test
    void whatTheServerTakesIsSentAndNotSaidToHaveArrived() {
        assertThat(send(server.port())).isEqualTo(new SendOutcome.Sent(false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550 5.1.1 no such user here|Gone|smtp-550",
                "550 no such user here|Gone|smtp-550",
                "551 moved away|Gone|smtp-551",
                "553 mailbox name not allowed|Gone|smtp-553",
                "550 5.2.1 mailbox disabled|Gone|smtp-550",
                "550 5.7.1 rejected as spam|Refused|smtp-550",
                "552 5.2.2 mailbox full|Refused|smtp-552",
                "554 5.7.26 not authenticated|Refused|smtp-554",
                "450 4.2.1 try later|Later|smtp-450",
                "451 greylisted|Later|smtp-451"
            })
    void aRecipientThatIsNotTakenIsGoneRefusedOrToBeTriedAgain(String answer, String outcome, String reason) {
        server.answer("RCPT", answer);
        assertThat(send(server.port())).hasToString(outcome + describe(outcome, reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DOT|554 5.6.0 content rejected|Refused|smtp-554",
                "DOT|452 4.3.1 disk full|Later|smtp-452",
                "DATA|421 closing|Later|smtp-421",
                "MAIL|550 5.7.1 sender not allowed|Later|mail-sender-refused",
                "HELLO|554 nobody is served|Later|mail-failed"
            })
    void aLetterThatIsNotTakenDoesNotEndTheAddress(String command, String answer, String outcome, String reason) {
        server.answer(command, answer);
        assertThat(send(server.port())).hasToString(outcome + describe(outcome, reason));
    }

    @Test
    void aServerThatHangsOrIsAwayIsTriedAgainWithinBoundedTime() {
        server.answer("RCPT", ScriptedMailServer.SILENCE);
        assertThat(send(server.port())).isInstanceOf(SendOutcome.Later.class);
        server.answer("HELLO", ScriptedMailServer.SILENCE);
        assertThat(send(server.port())).isInstanceOf(SendOutcome.Later.class);
        int port = server.port();
        server.close();
        assertThat(send(port)).isEqualTo(SendOutcome.Later.because("mail-connection-failed"));
    }

    private static String describe(String outcome, String reason) {
        return "[reason=" + reason + (outcome.equals("Later") ? ", notBefore=Optional.empty]" : "]");
    }

    private SendOutcome send(int port) {
        try {
            var channel = new EmailChannel(
                    sender(port),
                    new EmailLetter(new InternetAddress("triage@hip.example"), URI.create("http://127.0.0.1:8081/")),
                    threads,
                    new JsonMapper());
            return channel.send(message()).blockOptional(PATIENCE).orElseThrow();
        } catch (AddressException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JavaMailSenderImpl sender(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", "500");
        properties.put("mail.smtp.timeout", "500");
        properties.put("mail.smtp.writetimeout", "500");
        sender.setJavaMailProperties(properties);
        return sender;
    }

    private static Message message() {
        return new Message(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "r-1",
                "{\"address\":\"runner@mail.example\"}",
                true,
                Locale.ENGLISH,
                "Get urgent care now",
                "Go now",
                "{\"kind\":\"URGENT_CARE\"}",
                Duration.ofHours(1),
                1);
    }
}
