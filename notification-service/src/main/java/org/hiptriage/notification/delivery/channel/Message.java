package org.hiptriage.notification.delivery.channel;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

/**
 * What a channel is given to send.
 *
 * @param deliveryId identifies this delivery, the same in every attempt: what a receiver drops repeats by
 * @param notificationId the notification behind it
 * @param runnerId the runner, opaque
 * @param address where to, as it was registered: JSON, or empty where the channel needs none
 * @param urgent whether it is about urgent care
 * @param language of title and text
 * @param title a line that gives nothing of the runner's health away on a locked screen, unless it is urgent
 * @param text what to do, in plain words
 * @param payload JSON of the notification as the interface serves it, for receivers that are programs
 * @param timeToLive how long it is still worth to arrive, above zero
 * @param attempt which attempt it is, from 1
 */
public record Message(
        UUID deliveryId,
        UUID notificationId,
        String runnerId,
        String address,
        boolean urgent,
        Locale language,
        String title,
        String text,
        String payload,
        Duration timeToLive,
        int attempt) {}
