package org.hiptriage.notification.delivery.state;

/** Where a notification stands, and each of its attempts on a channel; the names are those of the contract. */
public enum DeliveryState {
    /** To be sent. */
    PENDING,
    /** Handed to a channel. */
    SENT,
    /** The channel says that it arrived. */
    DELIVERED,
    /** The runner saw it. */
    OPENED,
    /** The runner said so. */
    ACKNOWLEDGED,
    /** Handed to people. */
    ESCALATED,
    /** No channel is left that it could go by. */
    FAILED,
    /** A newer one took its place. */
    SUPERSEDED,
    /** Withdrawn. */
    CANCELLED;

    /** Whether it ended without anybody having to see it any more; its attempts ended with it. */
    public boolean isVoid() {
        return this == FAILED || this == SUPERSEDED || this == CANCELLED;
    }

    /** Whether the runner may yet have to be told: nobody saw it, and nothing ended it. */
    public boolean isOnItsWay() {
        return this == PENDING || this == SENT || this == DELIVERED;
    }
}
