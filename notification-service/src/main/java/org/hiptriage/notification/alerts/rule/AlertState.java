package org.hiptriage.notification.alerts.rule;

/** Whether an alert waits for somebody. */
public enum AlertState {
    OPEN,
    CLOSED
}
