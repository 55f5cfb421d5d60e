package org.hiptriage.triage.stream.publication;

/**
 * Why a published pack is not taken; the one before it stays in force.
 *
 * @param reason the kind of fault
 * @param detail for people
 */
public record Refusal(Reason reason, String detail) {

    /** The kinds of fault. */
    public enum Reason {
        /** No publication, or one without a value: nothing is ever withdrawn by a tombstone. */
        UNREADABLE("unreadable"),
        UNSIGNED("unsigned"),
        /** Signed by nobody that is trusted, or changed since. */
        SIGNATURE("signature"),
        /** Under another key than its pack and version. */
        WRONG_KEY("wrong-key"),
        /** Its number was used before: somebody sent an earlier publication again. */
        REPLAYED("replayed"),
        /** It came too late for all instances to know of it in time. */
        LATE("late"),
        /** A release of a version that is not above all before it. */
        OLDER("older"),
        /** Its bytes are not those that it names, or are no pack that can be in force beside the others. */
        BROKEN("broken");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** As metrics and logs say it. */
        public String code() {
            return code;
        }
    }
}
