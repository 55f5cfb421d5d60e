package org.hiptriage.triage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.TimeFrame;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.redflag.RaisedFlags;
import org.hiptriage.triage.redflag.RedFlags;

/** That the red flags of a result are those that the packs' own words give, neither more nor fewer. */
class PackByTheLetterTest {

    @EachPacks
    void raisedAndLeftOpenIsWhatThePacksSay(Packs packs) {
        PackByTheLetter letter = new PackByTheLetter(packs.resources());
        RandomReports.forEach(300, (report, random) -> {
            Decision decision = packs.decide(report);
            List<String> raised = decision.redFlags().stream()
                    .map(flag -> flag.code() + " " + flag.level() + " "
                            + flag.timeFrame().iso())
                    .toList();
            assertThat(raised).containsExactlyInAnyOrderElementsOf(letter.raised(report));
            assertThat(decision.couldNotRuleOut()).isEqualTo(letter.leftOpen(report));
        });
    }

    @EachPacks
    void levelAndTimeFrameAreThoseOfTheMostUrgent(Packs packs) {
        RandomReports.forEach(300, (report, random) -> {
            Decision decision = packs.decide(report);
            Packs.Care most = new Packs.Care(Level.SELF_CARE, TimeFrame.ONE_WEEK);
            List<Packs.Care> each = new ArrayList<>(decision.redFlags().stream()
                    .map(flag -> new Packs.Care(flag.level(), flag.timeFrame()))
                    .toList());
            decision.couldNotRuleOut().forEach(open -> each.add(new Packs.Care(Level.SEE_DOCTOR, TimeFrame.ONE_DAY)));
            for (Packs.Care care : each) {
                most = care.isNotLessThan(most) ? care : most;
            }
            assertThat(Packs.Care.of(decision)).isEqualTo(most);
        });
    }

    @EachPacks
    void inWhichOrderThePacksNameTheFlagsChangesNoUrgency(Packs packs) {
        Knowledge knowledge = packs.rules().knowledge();
        RandomReports.forEach(300, (report, random) -> {
            List<RedFlag> shuffled = new ArrayList<>(knowledge.redFlags());
            Collections.shuffle(shuffled, random);
            Facts facts = Facts.of(
                    report.answers(), knowledge.mandatory(), FindingSet.NONE, report.age(), report.painScore());
            RaisedFlags asWritten = new RedFlags(knowledge).evaluate(facts);
            RaisedFlags otherwise = new RedFlags(withFlags(knowledge, shuffled)).evaluate(facts);
            assertThat(otherwise.level()).isEqualTo(asWritten.level());
            assertThat(otherwise.timeFrame()).isEqualTo(asWritten.timeFrame());
            assertThat(otherwise.raised()).containsExactlyInAnyOrderElementsOf(asWritten.raised());
            assertThat(otherwise.couldNotRuleOut()).containsExactlyInAnyOrderElementsOf(asWritten.couldNotRuleOut());
            assertThat(otherwise.leftOpenBy()).isEqualTo(asWritten.leftOpenBy());
        });
    }

    private static Knowledge withFlags(Knowledge knowledge, List<RedFlag> flags) {
        return new Knowledge(
                knowledge.findings(),
                knowledge.packs(),
                knowledge.parameters(),
                flags,
                knowledge.mandatory(),
                knowledge.suspicions(),
                knowledge.precautions(),
                knowledge.conditions(),
                knowledge.minimumScore(),
                knowledge.tieMargin(),
                knowledge.adultFromAge(),
                knowledge.general());
    }
}
