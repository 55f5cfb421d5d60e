package org.hiptriage.notification.webhook.escalation;

import java.time.Clock;
import org.hiptriage.notification.outbound.HostLookup;
import org.hiptriage.notification.outbound.PermittedHosts;
import org.hiptriage.notification.outbound.PermittedNetworks;
import org.hiptriage.notification.webhook.sending.WebhookSender;
import org.hiptriage.notification.webhook.sending.WebhookSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.http.client.ReactorResourceFactory;
import tools.jackson.databind.json.JsonMapper;

/** The clinicians' webhook, where the operator wants one; a setting that can not work ends the start. */
@Configuration(proxyBeanMethods = false)
@Conditional(EscalationWebhookConfiguration.IsWanted.class)
class EscalationWebhookConfiguration {
    @Bean(destroyMethod = "close")
    EscalationWebhook escalationWebhook(
            EscalationWebhookSettings settings,
            WebhookSettings webhooks,
            EscalatedRows rows,
            HostLookup lookup,
            ReactorResourceFactory sockets,
            Clock clock,
            JsonMapper json) {
        var hosts = new PermittedHosts(PermittedNetworks.ANY, lookup);
        return new EscalationWebhook(
                settings.address(webhooks.allowHttp()),
                settings.signingSecret(),
                new WebhookSender(hosts, sockets.getLoopResources(), webhooks.timeout(), clock),
                rows,
                settings.format(),
                json);
    }

    /** An address that is set but empty is as none. */
    static final class IsWanted implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment()
                    .getProperty(EscalationWebhookSettings.URL, "")
                    .isBlank();
        }
    }
}
