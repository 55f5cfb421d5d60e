package org.hiptriage.notification.outbound;

import java.time.Duration;
import java.util.Optional;

/**
 * What another side answered.
 *
 * @param status the HTTP status
 * @param leaveAlone how long it asks to be left alone, at most a day; empty where it does not say
 */
public record OutboundAnswer(int status, Optional<Duration> leaveAlone) {}
