package org.hiptriage.notification.webhook.channel;

import java.time.Instant;

/**
 * What a webhook is told, in the form that Standard Webhooks recommends.
 *
 * @param type what it is about, its words separated by full stops
 * @param timestamp when that was; in general not when it is sent
 * @param data the matter itself
 */
public record StandardMessage<D>(String type, Instant timestamp, D data) {}
