package org.hiptriage.triage.redflag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.hiptriage.triage.ReportBuilder;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.decision.Decision;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.TimeFrame;
import org.hiptriage.triage.knowledge.criterion.AnyPresent;
import org.hiptriage.triage.knowledge.criterion.Because;
import org.hiptriage.triage.knowledge.criterion.Criterion;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.junit.jupiter.api.Test;

/** A rule that fails is as good as an open question, and takes no other rule with it. */
class FailingRuleTest {

    private static final Knowledge SMALL = ShippedPacks.read("/packs/small.yaml");

    /** Fails whatever it is asked. */
    private static final class Failing implements Criterion {

        @Override
        public boolean holds(Facts facts) {
            throw new IllegalStateException("planted");
        }

        @Override
        public boolean mayHold(Facts facts) {
            return holds(facts);
        }

        @Override
        public Because because(Facts facts) {
            throw new IllegalStateException("planted");
        }

        @Override
        public FindingSet findings() {
            throw new IllegalStateException("planted");
        }
    }

    @Test
    void aFailingRuleCouldNotBeRuledOut_andIsNeverSelfCare() {
        Decision decision = decide(new Failing(), List.of(), ReportBuilder.report());
        assertThat(decision.couldNotRuleOut()).containsExactly("planted");
        assertThat(decision.level()).isEqualTo(Level.SEE_DOCTOR);
        assertThat(decision.timeFrame()).hasValue(TimeFrame.ONE_DAY);
        assertThat(decision.redFlags()).isEmpty();
    }

    @Test
    void theOtherRulesStillSpeak() {
        Decision decision =
                decide(new Failing(), List.of(), ReportBuilder.report().present("flag.fever"));
        assertThat(decision.level()).isEqualTo(Level.URGENT_CARE);
        assertThat(decision.redFlags().stream().map(RaisedFlag::code)).containsExactly("infection");
    }

    @Test
    void aFailingEscalationCountsAsOne() {
        RedFlag.Escalation failing =
                new RedFlag.Escalation(new Failing(), new RedFlag.Urgency(Level.URGENT_CARE, TimeFrame.NOW, "Go now."));
        int stairs = SMALL.findings().bitOf("worse.stairs").orElseThrow();
        Decision decision = decide(
                new AnyPresent(FindingSet.of(stairs)),
                List.of(failing),
                ReportBuilder.report().present("worse.stairs"));
        assertThat(decision.level()).isEqualTo(Level.URGENT_CARE);
        assertThat(decision.redFlags().get(0).because()).containsExactly("worse.stairs");
    }

    @Test
    void aConditionThatFailsGivesADoctorWithinADay_andKeepsWhatIsUrgent() {
        List<Condition> failing = new AbstractList<>() {
            @Override
            public Condition get(int index) {
                throw new IllegalStateException("planted");
            }

            @Override
            public int size() {
                return 1;
            }
        };
        TriageRules rules = new TriageRules(with(SMALL.redFlags(), failing));

        Decision mild = rules.decide(ReportBuilder.report().build(), List.of());
        assertThat(mild.level()).isEqualTo(Level.SEE_DOCTOR);
        assertThat(mild.timeFrame()).hasValue(TimeFrame.ONE_DAY);
        assertThat(mild.couldNotRuleOut()).containsExactly("rules-failed");
        assertThat(mild.conditions()).isEmpty();

        Decision urgent =
                rules.decide(ReportBuilder.report().present("flag.fever").build(), List.of());
        assertThat(urgent.level()).isEqualTo(Level.URGENT_CARE);
        assertThat(urgent.timeFrame()).hasValue(TimeFrame.NOW);
        assertThat(urgent.redFlags().stream().map(RaisedFlag::code)).containsExactly("infection");
    }

    private static Decision decide(Criterion raisedBy, List<RedFlag.Escalation> escalations, ReportBuilder report) {
        List<RedFlag> flags = new ArrayList<>(SMALL.redFlags());
        flags.add(new RedFlag(
                "planted",
                new RedFlag.Urgency(Level.SEE_DOCTOR, TimeFrame.ONE_WEEK, "See a doctor."),
                "Planted.",
                false,
                raisedBy,
                false,
                escalations,
                List.of("ext:test"),
                false));
        return new TriageRules(with(flags, SMALL.conditions())).decide(report.build(), List.of());
    }

    private static Knowledge with(List<RedFlag> flags, List<Condition> conditions) {
        return new Knowledge(
                SMALL.findings(),
                SMALL.packs(),
                SMALL.parameters(),
                flags,
                SMALL.mandatory(),
                SMALL.suspicions(),
                SMALL.precautions(),
                conditions,
                SMALL.minimumScore(),
                SMALL.tieMargin(),
                SMALL.adultFromAge(),
                SMALL.general());
    }
}
