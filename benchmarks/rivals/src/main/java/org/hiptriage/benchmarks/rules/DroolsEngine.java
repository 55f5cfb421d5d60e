package org.hiptriage.benchmarks.rules;

import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;

/** Drools with one session for all reports: a report goes in, the rules fire, and it is taken out again. */
final class DroolsEngine implements Engine {
    private final Knowledge knowledge;
    private final KieSession session;

    DroolsEngine(Knowledge knowledge) {
        this.knowledge = knowledge;
        KieBase rules = new KieHelper()
                .addContent(RuleText.of(knowledge), ResourceType.DRL)
                .build();
        this.session = rules.newKieSession();
    }

    Told decide(Facts facts) {
        var told = new Told(facts, knowledge.conditions().size());
        FactHandle handle = session.insert(told);
        session.fireAllRules();
        session.delete(handle);
        return told;
    }

    @Override
    public Verdict verdict(Facts facts) {
        return decide(facts).verdict(knowledge);
    }
}
