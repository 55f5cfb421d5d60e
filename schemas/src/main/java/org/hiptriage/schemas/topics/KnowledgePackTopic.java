package org.hiptriage.schemas.topics;

import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.hiptriage.events.KnowledgePackPublished;
import org.hiptriage.schemas.serde.EventSerde;

/**
 * The topic of published knowledge packs. It is about no runner: its key is pack and version, it has one partition, so that
 * there is one order, and no dead letters, since whatever is refused stays where it is. Its records are in single-object encoding,
 * also where a schema registry is set: who signs and who checks needs nothing else.
 */
public final class KnowledgePackTopic {
    /** The topic's name. */
    public static final String NAME = "knowledge-packs";
    /** Its only partition. */
    public static final int PARTITION = 0;
    /** How its records are read and written. */
    public static final EventSerde<KnowledgePackPublished> FORMAT = EventSerde.of(KnowledgePackPublished.class);

    private static final String FOR_EVER = "-1";

    private KnowledgePackTopic() {}

    /** The key of a publication. */
    public static String key(KnowledgePackPublished publication) {
        return publication.getPack() + "/" + publication.getVersion();
    }

    /** Nothing is ever removed, and the time of a record is when the broker had it, whatever its writer says. */
    static NewTopic creation() {
        short brokerDefault = -1;
        return new NewTopic(NAME, 1, brokerDefault)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        FOR_EVER,
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        FOR_EVER,
                        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                        "LogAppendTime"));
    }
}
