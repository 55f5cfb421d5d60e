package org.hiptriage.triage.coverage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a rule does in a result. */
enum RuleKind {
    /** A red flag that was raised. */
    RED_FLAG,
    /** A red flag that could not be ruled out. */
    RED_FLAG_OPEN,
    /** A finding, or painScore or age, that raised a red flag. */
    RED_FLAG_BECAUSE,
    /** Why, beside the level, no plan may start or go on: suspicions among others. */
    HOLD,
    /** What a plan has to respect. */
    PRECAUTION,
    /** A condition that was named. */
    CONDITION,
    /** A condition that was named first. */
    CONDITION_FIRST,
    /** A finding that spoke for a condition that was named. */
    SUPPORTS,
    /** A finding, or that it was absent, that spoke against a condition that was named. */
    CONFLICTS,
    /** A finding that the history showed. */
    DERIVED,
    /** A finding that the history showed while the answer said otherwise: it counted for nothing. */
    DERIVED_CONTRADICTED,
    /** How urgent it was. */
    LEVEL,
    /** What caused the result. */
    TRIGGER;

    /** As it stands in JSON, for example red-flag. */
    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
