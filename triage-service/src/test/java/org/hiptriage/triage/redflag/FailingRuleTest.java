package org.hiptriage.triage.redflag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.hiptriage.triage.ReportBuilder;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.decision.Decision;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.Precaution;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.Suspicion;
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
    private static class Failing implements Criterion {

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

    @Test
    void noQuestionIsAskedForARuleThatFails_andTheOthersAreAskedAsBefore() {
        FindingSet all =
                FindingSet.of(IntStream.range(0, SMALL.findings().size()).toArray());
        var telling = new Failing() {
            @Override
            public FindingSet findings() {
                return all;
            }
        };
        Facts nothing = Facts.of(
                ReportBuilder.report().build().answers(),
                FindingSet.NONE,
                FindingSet.NONE,
                OptionalInt.of(34),
                OptionalInt.of(3));
        List<RedFlag> flags = new ArrayList<>(SMALL.redFlags());
        flags.add(planted(telling, List.of()));
        flags.add(planted(new Failing(), List.of()));

        assertThat(new UndecidedFlags(with(flags, SMALL.conditions())).of(nothing, all))
                .isEqualTo(new UndecidedFlags(SMALL).of(nothing, all))
                .isNotEmpty();
        assertThat(UndecidedFlags.looksAt(planted(new Failing(), List.of()), all))
                .isFalse();
    }

    @Test
    void aSuspicionThatFailsHolds_andAPrecautionThatFailsIsTaken() {
        var suspicion =
                new Suspicion("planted", new Failing(), List.of(asked()), 0, "Wait.", List.of("ext:test"), false);
        var precaution = new Precaution("planted", new Failing(), "With care.", List.of("ext:test"));
        TriageRules rules =
                new TriageRules(with(SMALL.redFlags(), SMALL.conditions(), List.of(suspicion), List.of(precaution)));

        Decision open = rules.decide(ReportBuilder.report().build(), List.of());
        assertThat(open.planning().holds()).containsExactly("planted");
        assertThat(open.planning().precautions()).containsExactly("planted");

        Decision answered =
                rules.decide(ReportBuilder.report().absent("safety.limp").build(), List.of());
        assertThat(answered.planning().holds()).as("what it asks is answered").isEmpty();
    }

    private static int asked() {
        return SMALL.findings().bitOf("safety.limp").orElseThrow();
    }

    private static Decision decide(Criterion raisedBy, List<RedFlag.Escalation> escalations, ReportBuilder report) {
        List<RedFlag> flags = new ArrayList<>(SMALL.redFlags());
        flags.add(planted(raisedBy, escalations));
        return new TriageRules(with(flags, SMALL.conditions())).decide(report.build(), List.of());
    }

    private static RedFlag planted(Criterion raisedBy, List<RedFlag.Escalation> escalations) {
        return new RedFlag(
                "planted",
                new RedFlag.Urgency(Level.SEE_DOCTOR, TimeFrame.ONE_WEEK, "See a doctor."),
                "Planted.",
                false,
                raisedBy,
                false,
                escalations,
                List.of("ext:test"),
                false);
    }

    private static Knowledge with(List<RedFlag> flags, List<Condition> conditions) {
        return with(flags, conditions, SMALL.suspicions(), SMALL.precautions());
    }

    private static Knowledge with(
            List<RedFlag> flags, List<Condition> conditions, List<Suspicion> suspicions, List<Precaution> precautions) {
        return new Knowledge(
                SMALL.findings(),
                SMALL.packs(),
                SMALL.parameters(),
                flags,
                SMALL.mandatory(),
                suspicions,
                precautions,
                conditions,
                SMALL.minimumScore(),
                SMALL.tieMargin(),
                SMALL.adultFromAge(),
                SMALL.general());
    }
}
