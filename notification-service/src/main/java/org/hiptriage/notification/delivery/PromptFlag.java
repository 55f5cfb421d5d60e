package org.hiptriage.notification.delivery;

import org.hiptriage.notification.outcome.RedFlag;

/**
 * A red flag as a prompt tells it.
 *
 * @param code identifies it
 * @param reason why it is one, in plain words
 * @param action what to do now, in plain words
 */
record PromptFlag(String code, String reason, String action) {
    static PromptFlag of(RedFlag flag) {
        return new PromptFlag(flag.code(), flag.reason(), flag.action());
    }
}
