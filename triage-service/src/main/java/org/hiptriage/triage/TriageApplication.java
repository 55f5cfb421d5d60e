package org.hiptriage.triage;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts triage-service. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class TriageApplication {
    private static final Logger LOG = LoggerFactory.getLogger(TriageApplication.class);

    /** Starts the service; it runs until it is told to stop. */
    public static void main(String[] args) {
        SpringApplication.run(TriageApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    KnowledgePacks knowledgePacks(KnowledgeSettings settings) {
        KnowledgePacks packs = KnowledgePacks.read(settings);
        if (!settings.safetyExtension()) {
            LOG.warn("The safety extension is switched off (hip.triage.safety-extension=false): its red flags,"
                    + " bone stress among them, are not looked for");
        }
        packs.knowledge()
                .packs()
                .forEach(pack -> LOG.info("In force: {} {} {}", pack.name(), pack.version(), pack.sha256()));
        return packs;
    }
}
