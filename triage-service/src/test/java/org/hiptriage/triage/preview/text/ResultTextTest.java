package org.hiptriage.triage.preview.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.hiptriage.events.Presence;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.stream.Reports;
import org.hiptriage.triage.stream.event.Triage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultTextTest {
    private static final Terminal PLAIN = new Terminal(80, false, true);
    private static final Triage TRIAGE = new Triage(ShippedPacks.rules(), Clock.systemUTC());

    @Test
    void theLevelComesFirst_withWhatToDoAndByWhen() {
        String text = text(Map.of("history.recurrent-bouts", Presence.PRESENT), PLAIN);
        assertThat(text.lines().findFirst()).hasValue("SEE A DOCTOR: WITHIN 7 DAYS");
        assertThat(text).contains("Make an appointment with a doctor within a week.");
    }

    @Test
    void aRedFlagHasItsReason_whatRaisedItAndWhatToDo() {
        assertThat(text(Map.of("flag.cannot-bear-weight", Presence.PRESENT), PLAIN))
                .contains("! Cannot bear weight (get urgent care now)")
                .contains("> Are you unable to stand on the sore leg? Yes.")
                .contains("Do: Go to an emergency department now.")
                .contains("Sources: article:R6, ext:mayo");
    }

    @Test
    void aFlagOfTheExtensionIsLabelledSo() {
        assertThat(text(Map.of("safety.saddle-numbness", Presence.PRESENT), PLAIN))
                .contains("Cauda equina (get urgent care now) - safety extension");
    }

    @Test
    void whatCouldNotBeRuledOutIsSaid() {
        assertThat(text(Map.of("flag.fever", Presence.UNKNOWN), PLAIN))
                .contains("Could not be ruled out\n  ? Infection: ");
    }

    @Test
    void causesHaveBarsAndReasonsInWords_andAreNoDiagnosis() {
        assertThat(text(Map.of("site.lateral-hip", Presence.PRESENT, "sign.tender-outer-hip", Presence.PRESENT), PLAIN))
                .contains("What it may be: a possible cause, not a diagnosis")
                .containsPattern("█+░* fit [01]\\.\\d\\d Trochanteric bursitis")
                .contains("    for      ", "Is the side of the hip sore when you press on it? Yes.", "    unknown  ");
    }

    @Test
    void aTieIsSaidToBeOne() {
        assertThat(text(Map.of("site.lateral-hip", Presence.PRESENT, "worse.running", Presence.PRESENT), PLAIN))
                .contains("The first two are too close to tell apart by these answers.");
    }

    @Test
    void nothingIsNamedWhereNothingFits() {
        assertThat(text(Map.of("site.knee", Presence.PRESENT), PLAIN))
                .contains("None of the causes known here fits well enough to be named.")
                .contains("The next question that would help most");
    }

    @Test
    void whatWouldChangeTheResultIsSaidInWords() {
        assertThat(text(Map.of("history.recurrent-bouts", Presence.PRESENT), PLAIN)
                        .replaceAll("\\s+", " "))
                .contains("If \"Does this pain keep coming back?\" were answered no: look after it yourself.");
    }

    @Test
    void noCodeOfAFindingIsLeftInTheText() {
        assertThat(text(
                        Map.of(
                                "site.lateral-hip", Presence.PRESENT,
                                "site.groin", Presence.PRESENT,
                                "flag.chills", Presence.UNKNOWN,
                                "safety.limp", Presence.PRESENT,
                                "worse.running", Presence.PRESENT),
                        PLAIN))
                .doesNotContainPattern("\\b(site|worse|flag|sign|timing|safety|risk|history|onset|quality)\\.[a-z]");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 100})
    void noLineIsWiderThanTheTerminal(int columns) {
        String text = text(Map.of("flag.fever", Presence.PRESENT), new Terminal(columns, false, true));
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(columns));
    }

    @Test
    void colourIsUsedOnlyWhereItIsWanted() {
        Map<String, Presence> answers = Map.of("flag.fever", Presence.PRESENT);
        assertThat(text(answers, PLAIN)).doesNotContain("\033");
        assertThat(text(answers, new Terminal(80, true, true))).startsWith("\033[1;31mGET URGENT CARE: NOW\033[0m");
    }

    @Test
    void aTerminalWithoutUnicodeGetsAsciiBars() {
        assertThat(text(
                        Map.of("site.lateral-hip", Presence.PRESENT, "worse.running", Presence.PRESENT),
                        new Terminal(80, false, false)))
                .containsPattern("  #+\\.* fit [01]\\.\\d\\d ");
    }

    @Test
    void anUnusableWidthIsCorrected() {
        assertThat(new Terminal(3, false, false).columns()).isEqualTo(40);
        assertThat(new Terminal(500, false, false).columns()).isEqualTo(100);
    }

    private static String text(Map<String, Presence> answers, Terminal terminal) {
        SymptomsReported report = Reports.report("r-1", answers).build();
        return ResultText.of(report, TRIAGE.of(report).result(), ShippedPacks.knowledge(), terminal);
    }
}
