package org.hiptriage.notification.preferences;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/**
 * What a runner wants.
 *
 * @param language of what is sent; empty where it was not said
 * @param quietHours when not to be disturbed; empty where any time will do
 * @param loadWarnings whether to be told when a run was much longer than usual
 */
record Preferences(
        @Schema(
                type = "string",
                allowableValues = {"en", "de"},
                description = "Language of what is sent. Left out where it was not said.")
        Optional<String> language,

        @Schema(description = "When not to be disturbed. Left out where any time will do.")
        Optional<QuietHours> quietHours,

        @Schema(
                defaultValue = "true",
                description =
                        "Whether to be told when a run was much longer than the longest of the 30 days before it.")
        boolean loadWarnings) {
    /** Of who said nothing. */
    static final Preferences UNSAID = new Preferences(Optional.empty(), Optional.empty(), true);
}
