package org.hiptriage.vignettes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.TimeFrame;
import org.hiptriage.vignettes.measure.Gate;
import org.hiptriage.vignettes.story.Vignette;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ships passes the gate, and packs that are unsafe in any one way do not. */
class GateTest {

    @Test
    void the_packs_that_ship_pass_the_gate() {
        assertThat(Gate.objections(Shipped.benchmark().figures())).isEmpty();
    }

    @Test
    void the_gate_looks_at_four_hundred_vignettes_and_three_hundred_emergencies() {
        List<Vignette> counted = Shipped.benchmark().book().vignettes().stream()
                .filter(vignette -> !vignette.outside())
                .toList();
        assertThat(counted).hasSizeGreaterThanOrEqualTo(400);
        assertThat(counted.stream().filter(vignette -> vignette.expected().level() == Level.URGENT_CARE))
                .hasSizeGreaterThanOrEqualTo(300);
    }

    static Stream<String> urgentFlags() {
        return Shipped.packs().redFlags().stream()
                .filter(flag -> flag.urgency().level() == Level.URGENT_CARE)
                .map(RedFlag::code);
    }

    @ParameterizedTest
    @MethodSource("urgentFlags")
    void packs_without_one_urgent_flag_are_caught(String code) {
        assertThat(objections(flags ->
                        flags.stream().filter(flag -> !flag.code().equals(code)).toList()))
                .anySatisfy(objection -> assertThat(objection).contains("missed emergencies"));
    }

    @Test
    void packs_that_send_everybody_to_a_doctor_are_caught() {
        assertThat(objections(flags -> flags.stream()
                        .map(flag -> flag.urgency().level() == Level.SEE_DOCTOR ? urgent(flag) : flag)
                        .toList()))
                .anySatisfy(objection -> assertThat(objection).contains("over-triage"));
    }

    @Test
    void packs_that_name_hardly_any_cause_are_caught() {
        Knowledge packs = Shipped.packs();
        Knowledge mute = new Knowledge(
                packs.findings(),
                packs.packs(),
                packs.parameters(),
                packs.redFlags(),
                packs.mandatory(),
                packs.suspicions(),
                packs.precautions(),
                packs.conditions(),
                1,
                packs.tieMargin(),
                packs.adultFromAge(),
                packs.general());
        assertThat(Gate.objections(Shipped.benchmark(mute).figures()))
                .anySatisfy(objection -> assertThat(objection).contains("top-1"));
    }

    private static RedFlag urgent(RedFlag flag) {
        return new RedFlag(
                flag.code(),
                new RedFlag.Urgency(
                        Level.URGENT_CARE, TimeFrame.NOW, flag.urgency().action()),
                flag.reason(),
                flag.noRunning(),
                flag.raisedBy(),
                flag.unknownLeavesOpen(),
                flag.escalations(),
                flag.sources(),
                flag.extension());
    }

    private static List<String> objections(UnaryOperator<List<RedFlag>> changed) {
        Knowledge packs = Shipped.packs();
        return Gate.objections(Shipped.benchmark(new Knowledge(
                        packs.findings(),
                        packs.packs(),
                        packs.parameters(),
                        changed.apply(packs.redFlags()),
                        packs.mandatory(),
                        packs.suspicions(),
                        packs.precautions(),
                        packs.conditions(),
                        packs.minimumScore(),
                        packs.tieMargin(),
                        packs.adultFromAge(),
                        packs.general()))
                .figures());
    }
}
