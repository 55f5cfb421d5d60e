package org.hiptriage.assessment.http.canary;

import org.hiptriage.assessment.questionnaire.canary.KafkaCanary;

/** Something shared that imports a feature. */
public record SharedCanary(KafkaCanary feature) {}
