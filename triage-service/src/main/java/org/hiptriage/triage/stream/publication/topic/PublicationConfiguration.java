package org.hiptriage.triage.stream.publication.topic;

import java.time.Clock;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.stream.publication.PacksInForce;
import org.hiptriage.triage.stream.publication.PublishedPacks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The packs of the release or of the folder are in force until others are published. */
@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {
    @Bean
    PacksInForce packsInForce(KnowledgePacks base, PublicationSettings settings, Clock clock) {
        return new PacksInForce(PublishedPacks.none(base, settings.keys()), clock);
    }
}
