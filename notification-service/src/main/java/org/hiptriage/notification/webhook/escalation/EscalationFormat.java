package org.hiptriage.notification.webhook.escalation;

import org.hiptriage.notification.webhook.channel.StandardMessage;

/** In which form people's tools are told. */
public enum EscalationFormat {
    /** As Standard Webhooks recommends, like all other webhooks. */
    STANDARD {
        @Override
        Object body(StandardMessage<Escalated> message) {
            return message;
        }
    },
    /** As Prometheus' Alertmanager calls its webhooks. */
    ALERTMANAGER {
        @Override
        Object body(StandardMessage<Escalated> message) {
            return EscalatedAlert.of(message.data());
        }
    };

    /** What is written as JSON. */
    abstract Object body(StandardMessage<Escalated> message);
}
