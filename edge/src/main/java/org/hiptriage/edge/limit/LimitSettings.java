package org.hiptriage.edge.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one client may ask in a minute; as many may come at once.
 *
 * @param runner with a token that is bound to one runner
 * @param platform with any other token
 * @param address without a token, from one address
 * @param refusals with tokens that are not valid, from one address
 */
@ConfigurationProperties("hip.access.requests-per-minute")
public record LimitSettings(
        @DefaultValue("300") int runner,
        @DefaultValue("60000") int platform,
        @DefaultValue("1200") int address,
        @DefaultValue("60") int refusals) {
    /** Refuses what can not work. */
    public LimitSettings {
        if (runner < 1 || platform < 1 || address < 1 || refusals < 1) {
            throw new IllegalArgumentException(
                    "hip.access.requests-per-minute.runner, platform, address and refusals must be 1 or more");
        }
    }
}
