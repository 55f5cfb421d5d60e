package org.hiptriage.assessment.questionnaire.canary;

import org.apache.kafka.common.Uuid;

/** A feature that touches Kafka by itself. */
public record KafkaCanary(Uuid uuid) {}
