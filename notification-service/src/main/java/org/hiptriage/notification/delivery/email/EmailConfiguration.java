package org.hiptriage.notification.delivery.email;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.hiptriage.edge.origin.RunnerPageSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** The channel, where there is a mail server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class EmailConfiguration {
    private static final int WAITING = 10_000;
    private static final int IDLE_SECONDS = 60;

    /** Threads of their own: a mail server that hangs holds up no other work. */
    @Bean(destroyMethod = "dispose")
    Scheduler mailThreads(EmailSettings settings) {
        return Schedulers.newBoundedElastic(settings.threads(), WAITING, "email", IDLE_SECONDS, true);
    }

    @Bean
    EmailChannel emailChannel(
            JavaMailSender sender,
            Scheduler mailThreads,
            EmailSettings settings,
            RunnerPageSettings page,
            JsonMapper json) {
        return new EmailChannel(sender, new EmailLetter(from(settings), page.address()), mailThreads, json);
    }

    private static InternetAddress from(EmailSettings settings) {
        try {
            var from = new InternetAddress(settings.from().orElse(""), true);
            from.validate();
            return from;
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "hip.email.from must be an address, or Name <address>, where spring.mail.host is set", e);
        }
    }
}
