package org.hiptriage.triage.decision.whatif;

import org.hiptriage.triage.condition.Conditions;
import org.hiptriage.triage.condition.Standing;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.redflag.RedFlags;

/**
 * The rules, to be asked for outcomes without reasons.
 *
 * @param knowledge the packs in force
 * @param redFlags their red flags
 * @param conditions their conditions
 */
public record WhatIf(Knowledge knowledge, RedFlags redFlags, Conditions conditions) {

    /** The rules of these packs. */
    public static WhatIf of(Knowledge knowledge) {
        return new WhatIf(knowledge, new RedFlags(knowledge), new Conditions(knowledge));
    }

    /** The same, gone through rule by rule: what the looked-up ones are held to. */
    public static WhatIf ruleByRule(Knowledge knowledge) {
        return new WhatIf(knowledge, RedFlags.ruleByRule(knowledge), Conditions.ruleByRule(knowledge));
    }

    /** The level of these facts. */
    public Level level(Facts facts) {
        return redFlags.level(facts);
    }

    /** Which condition leads by these facts. */
    public Standing standing(Facts facts) {
        return conditions.standing(facts);
    }
}
