package org.hiptriage.schemas.topics;

/** The service that writes a topic and creates it at start where it is absent. */
public enum Owner {
    ASSESSMENT_SERVICE,
    TRIAGE_SERVICE,
    NOTIFICATION_SERVICE
}
