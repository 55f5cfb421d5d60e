package org.hiptriage.triage.knowledge.yaml.canary;

import org.apache.kafka.common.TopicPartition;

/** Knows the broker where only files should be known. */
public record BrokerCanary(TopicPartition partition) {}
