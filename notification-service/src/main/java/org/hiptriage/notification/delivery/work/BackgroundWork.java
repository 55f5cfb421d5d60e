package org.hiptriage.notification.delivery.work;

/** Something that is done in the background once the tables and the topics are there. */
public interface BackgroundWork {
    /** Begins; to be called once. */
    void begin();
}
