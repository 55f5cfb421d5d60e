package org.hiptriage.assessment.symptoms.canary;

import org.hiptriage.assessment.questionnaire.canary.KafkaCanary;

/** A feature that imports another feature. */
public record FeatureCanary(KafkaCanary other) {}
