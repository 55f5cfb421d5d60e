package org.hiptriage.triage.decision;

import org.hiptriage.triage.condition.Conditions;
import org.hiptriage.triage.condition.Standing;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.redflag.RedFlags;

/** Asks the rules for an outcome without its reasons. */
record WhatIf(Knowledge knowledge, RedFlags redFlags, Conditions conditions) {

    static WhatIf of(Knowledge knowledge) {
        return new WhatIf(knowledge, new RedFlags(knowledge), new Conditions(knowledge));
    }

    Level level(Facts facts) {
        return redFlags.level(facts);
    }

    Standing standing(Facts facts) {
        return conditions.standing(facts);
    }
}
