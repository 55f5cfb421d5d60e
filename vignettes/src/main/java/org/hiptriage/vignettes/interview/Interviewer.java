package org.hiptriage.vignettes.interview;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiptriage.triage.condition.PossibleCondition;
import org.hiptriage.triage.decision.Decision;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.decision.interview.Asked;
import org.hiptriage.triage.decision.interview.Interview;
import org.hiptriage.triage.history.Answers;
import org.hiptriage.triage.history.Presence;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.redflag.RaisedFlag;
import org.hiptriage.triage.stream.event.SymptomsReader;
import org.hiptriage.vignettes.story.Vignette;
import org.hiptriage.vignettes.verdict.Examination;

/** Asks as the interview does. What a vignette does not tell is answered no, as by a runner who has nothing else. */
public final class Interviewer {
    private final Knowledge knowledge;
    private final TriageRules rules;
    private final Interview interview;

    /** By these packs. */
    public Interviewer(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.rules = new TriageRules(knowledge);
        this.interview = new Interview(knowledge);
    }

    /** Asks every one. */
    public InterviewFigures of(List<Vignette> vignettes) {
        return new InterviewFigures(vignettes.stream().map(this::of).toList());
    }

    private Interviewed of(Vignette vignette) {
        Report told = new SymptomsReader(knowledge.findings()).read(Examination.event(vignette));
        Answers everything = everything(told.answers());
        Answers answers = Answers.NONE;
        int questions = 0;
        Optional<Asked> next = interview.next(answers, told.age(), told.painScore());
        while (next.isPresent()) {
            questions += next.get().reason() == Asked.Reason.URGENT_SIGN ? 0 : 1;
            for (int bit : next.get().question().findings().stream().toArray()) {
                answers = answers.with(bit, presence(everything, bit));
            }
            next = interview.next(answers, told.age(), told.painScore());
        }
        return compared(vignette, questions, decided(told, answers), decided(told, everything));
    }

    private static Interviewed compared(Vignette vignette, int questions, Decision asked, Decision all) {
        boolean emergency = all.level() == Level.URGENT_CARE;
        return new Interviewed(
                vignette.id(),
                all.level(),
                questions,
                asked.level() == all.level() && asked.timeFrame().equals(all.timeFrame()),
                emergency || first(asked).equals(first(all)),
                !new HashSet<>(flags(asked)).containsAll(flags(all)));
    }

    private Decision decided(Report told, Answers answers) {
        return rules.decide(
                new Report(
                        told.age(),
                        told.side(),
                        told.painScore(),
                        told.painStartedOn(),
                        told.selfTreatmentStartedOn(),
                        told.observedAt(),
                        answers),
                List.of());
    }

    private Answers everything(Answers told) {
        Answers all = told;
        for (int bit = 0; bit < knowledge.findings().size(); bit++) {
            all = told.asked(bit) ? all : all.with(bit, Presence.ABSENT);
        }
        return all;
    }

    private static Presence presence(Answers answers, int bit) {
        if (answers.present().contains(bit)) {
            return Presence.PRESENT;
        }
        return answers.absent().contains(bit) ? Presence.ABSENT : Presence.UNKNOWN;
    }

    private static Optional<String> first(Decision decision) {
        return decision.conditions().stream().findFirst().map(PossibleCondition::code);
    }

    private static List<String> flags(Decision decision) {
        return Stream.concat(decision.redFlags().stream().map(RaisedFlag::code), decision.couldNotRuleOut().stream())
                .toList();
    }
}
