package org.hiptriage.edge.limit;

import org.hiptriage.edge.gate.StrangerAnswers;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Bounds what one client asks for. */
@AutoConfiguration
@EnableConfigurationProperties(LimitSettings.class)
public class LimitConfiguration {
    @Bean
    Allowances allowances(LimitSettings settings) {
        return new Allowances(settings);
    }

    @Bean
    LimitFilter limitFilter(Allowances allowances) {
        return new LimitFilter(allowances);
    }

    @Bean
    StrangerAnswers strangerAnswers(Allowances allowances) {
        return new LimitedStrangers(allowances);
    }
}
