package org.hiptriage.triage.stream.warmup;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an instance warms up.
 *
 * @param events how many made-up events it takes in at its start; 0 for none, 100,000 at most
 */
@ConfigurationProperties("hip.warm-up")
record WarmUpSettings(@DefaultValue("3000") int events) {
    private static final int MOST = 100_000;

    WarmUpSettings {
        if (events < 0 || events > MOST) {
            throw new IllegalArgumentException("hip.warm-up.events must be from 0 to " + MOST);
        }
    }
}
