package org.hiptriage.triage.knowledge.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.hiptriage.triage.history.Answers;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.history.Presence;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final FindingSet MANDATORY = FindingSet.of(0, 1, 2);

    @Test
    void aMandatoryFindingThatWasNotAnsweredIsOpen_anotherIsNot() {
        Facts facts = facts(Answers.NONE.with(0, Presence.ABSENT).with(1, Presence.PRESENT), FindingSet.NONE);
        assertThat(facts.open()).isEqualTo(FindingSet.of(2));
    }

    @Test
    void anExplicitUnknownIsOpen_mandatoryOrNot() {
        assertThat(facts(Answers.NONE.with(7, Presence.UNKNOWN), FindingSet.NONE)
                        .open())
                .isEqualTo(FindingSet.of(0, 1, 2, 7));
    }

    @Test
    void theHistoryFillsWhatIsUnknownOrMissing_andNeverOverwritesAnAnswer() {
        Answers answers =
                Answers.NONE.with(4, Presence.ABSENT).with(5, Presence.UNKNOWN).with(6, Presence.PRESENT);
        Facts facts = facts(answers, FindingSet.of(4, 5, 6, 7));
        assertThat(facts.present()).isEqualTo(FindingSet.of(5, 6, 7));
        assertThat(facts.derived()).isEqualTo(FindingSet.of(5, 7));
        assertThat(facts.open().contains(5)).isFalse();
        assertThat(facts.withoutDerived().present()).isEqualTo(FindingSet.of(6));
    }

    private static Facts facts(Answers answers, FindingSet derived) {
        return Facts.of(answers, MANDATORY, derived, OptionalInt.empty(), OptionalInt.empty());
    }
}
