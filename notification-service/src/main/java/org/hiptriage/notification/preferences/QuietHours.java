package org.hiptriage.notification.preferences;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A time of each day; where it begins later than it ends, it goes on past midnight.
 *
 * @param from its beginning by the runner's clock, as 22:00
 * @param to its end by the runner's clock, as 07:00
 * @param zone IANA time zone of that clock
 */
record QuietHours(
        @Schema(description = "Local time at which they begin.", pattern = QuietHours.PATTERN, example = "22:00")
        String from,

        @Schema(
                description = "Local time at which they end; before `from` it is on the next day.",
                pattern = QuietHours.PATTERN,
                example = "07:00")
        String to,

        @Schema(description = "IANA time zone of both.", example = "Europe/Copenhagen")
        String zone) {
    static final String PATTERN = "^([01][0-9]|2[0-3]):[0-5][0-9]$";
}
