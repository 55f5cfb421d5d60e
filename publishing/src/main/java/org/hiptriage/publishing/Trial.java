package org.hiptriage.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.hiptriage.events.KnowledgePackPublished;
import org.hiptriage.schemas.topics.KnowledgePackTopic;
import org.hiptriage.triage.stream.publication.Appended;

/** A publication as the topic would have it. */
final class Trial {
    private Trial() {}

    static Appended of(KnowledgePackPublished publication, Instant moment) {
        return new Appended(
                KnowledgePackTopic.key(publication).getBytes(StandardCharsets.UTF_8),
                KnowledgePackTopic.FORMAT.write(publication),
                Optional.of(moment));
    }
}
