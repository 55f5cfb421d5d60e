package org.hiptriage.benchmarks.rules;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.kie.api.io.ResourceType;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** KIE DMN: a decision for the urgency and one for each condition's sum, as FEEL expressions over the answers. */
final class DmnEngine implements Engine {
    private final Knowledge knowledge;
    private final DMNRuntime runtime;
    private final DMNModel model;

    DmnEngine(Knowledge knowledge) {
        this.knowledge = knowledge;
        var source = ResourceFactory.newReaderResource(new StringReader(FeelText.of(knowledge)), "UTF-8");
        source.setResourceType(ResourceType.DMN);
        source.setSourcePath("packs.dmn");
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(source))
                .getOrElseThrow(failed -> new IllegalStateException("DMN does not take the rules", failed));
        this.model = runtime.getModels().get(0);
    }

    Told decide(Facts facts) {
        Map<String, Object> answers = new HashMap<>();
        for (int bit = 0; bit < knowledge.findings().size(); bit++) {
            String answer = facts.present().contains(bit)
                    ? "yes"
                    : facts.absent().contains(bit) ? "no" : facts.open().contains(bit) ? "open" : "unasked";
            answers.put(FeelText.name(bit), answer);
        }
        answers.put("age", facts.age().orElse(-1));
        answers.put("pain", facts.painScore().orElse(-1));
        DMNContext context = runtime.newContext();
        context.set("told", answers);
        DMNResult result = runtime.evaluateAll(model, context);
        var told = new Told(facts, knowledge.conditions().size());
        int care = number(result, "care");
        told.care(care / FeelText.LEVEL, FeelText.LEVEL - 1 - care % FeelText.LEVEL);
        for (int i = 0; i < knowledge.conditions().size(); i++) {
            told.counts(i, number(result, "sum" + i));
        }
        return told;
    }

    private static int number(DMNResult result, String decision) {
        if (result.getDecisionResultByName(decision).getResult() instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException("DMN did not decide: " + result.getMessages());
    }

    @Override
    public Verdict verdict(Facts facts) {
        return decide(facts).verdict(knowledge);
    }
}
