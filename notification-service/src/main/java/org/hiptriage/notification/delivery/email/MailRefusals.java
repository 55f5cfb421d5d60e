package org.hiptriage.notification.delivery.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What it means that a mail server did not take a letter. Its own words hold the address: only its codes are kept. */
final class MailRefusals {
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553);
    /** The extended code (RFC 3463) after the three digits. */
    private static final Pattern EXTENDED = Pattern.compile("^\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b");
    /** Bad destination mailbox, and mailbox disabled: the address is the matter, not this letter. */
    private static final Pattern OF_MAILBOX = Pattern.compile("5\\.(1\\.(?!7|8)\\d{1,2}|2\\.1)");

    private MailRefusals() {}

    /** Of what sending failed with. */
    static SendOutcome outcome(MailException failure) {
        return causes(failure)
                .flatMap(cause -> outcome(cause).stream())
                .findFirst()
                .orElseGet(() -> SendOutcome.Later.because("mail-failed"));
    }

    private static Optional<SendOutcome> outcome(Throwable cause) {
        if (cause instanceof SMTPAddressFailedException recipient) {
            return Optional.of(ofRecipient(recipient.getReturnCode(), String.valueOf(recipient.getMessage())));
        }
        if (cause instanceof SMTPSendFailedException letter) {
            return Optional.of(ofLetter(letter.getReturnCode()));
        }
        if (cause instanceof SMTPSenderFailedException) {
            // The operator's matter, who may yet set it right.
            return Optional.of(SendOutcome.Later.because("mail-sender-refused"));
        }
        if (cause instanceof AuthenticationFailedException) {
            return Optional.of(SendOutcome.Later.because("mail-login-failed"));
        }
        return cause instanceof IOException
                ? Optional.of(SendOutcome.Later.because("mail-connection-failed"))
                : Optional.empty();
    }

    private static SendOutcome ofRecipient(int code, String answer) {
        String reason = "smtp-" + code;
        if (code < 500) {
            return SendOutcome.Later.because(reason);
        }
        Matcher extended = EXTENDED.matcher(answer.strip());
        boolean isOfMailbox =
                extended.find() ? OF_MAILBOX.matcher(extended.group(1)).matches() : NO_SUCH_MAILBOX.contains(code);
        return isOfMailbox ? new SendOutcome.Gone(reason) : new SendOutcome.Refused(reason);
    }

    private static SendOutcome ofLetter(int code) {
        String reason = "smtp-" + code;
        return code < 500 ? SendOutcome.Later.because(reason) : new SendOutcome.Refused(reason);
    }

    /** What the failure of a recipient is behind comes first. */
    private static Stream<Throwable> causes(MailException failure) {
        Stream<Throwable> failed = failure instanceof MailSendException sending
                ? Stream.of(sending.getMessageExceptions())
                : Stream.empty();
        return Stream.concat(failed, Stream.of(failure))
                .flatMap(MailRefusals::chain)
                .sorted(Comparator.comparingInt(MailRefusals::rank));
    }

    private static int rank(Throwable cause) {
        return cause instanceof SMTPAddressFailedException ? 0 : cause instanceof SMTPSenderFailedException ? 1 : 2;
    }

    private static Stream<Throwable> chain(Throwable first) {
        return Stream.iterate(first, cause -> cause != null, MailRefusals::next).limit(10);
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : cause.getCause();
    }
}
