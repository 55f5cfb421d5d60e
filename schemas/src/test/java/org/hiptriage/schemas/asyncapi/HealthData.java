package org.hiptriage.schemas.asyncapi;

import java.util.Set;

/**
 * Which fields of events say something about a person's health or training. All do but those named here, so that a new
 * field is marked until somebody decides otherwise.
 */
final class HealthData {
    /** Ids, times of handling, and what names rules or software; of records within records the innermost field counts. */
    static final Set<String> PLAIN = Set.of(
            "eventId",
            "occurredAt",
            "occurredAtOffsetSeconds",
            "receivedAt",
            "source",
            "runnerId",
            "assessmentId",
            "resultId",
            "alertId",
            "warningId",
            "runId",
            "notificationId",
            "sessionId",
            "erasureId",
            "ErasureCompleted.service",
            "ErasureCompleted.removed",
            "RemovedRecords.kind",
            "RemovedRecords.count",
            "triagedAt",
            "trigger",
            "knowledge",
            "KnowledgePack.pack",
            "KnowledgePack.version",
            "KnowledgePack.sha256",
            "KnowledgePackPublished.sequence",
            "KnowledgePackPublished.kind",
            "KnowledgePackPublished.pack",
            "KnowledgePackPublished.version",
            "KnowledgePackPublished.sha256",
            "KnowledgePackPublished.activateAt",
            "KnowledgePackPublished.content",
            "KnowledgePackPublished.signature",
            "zone",
            "channel",
            "state",
            "modifiedAt",
            "deleted",
            "manual",
            "device",
            // What is in it is encrypted.
            "SealedEvent.keyId",
            "SealedEvent.sealed");

    private HealthData() {}

    /** Whether a field is to be handled as health data. */
    static boolean is(String record, String field) {
        return !PLAIN.contains(field) && !PLAIN.contains(record + "." + field);
    }
}
