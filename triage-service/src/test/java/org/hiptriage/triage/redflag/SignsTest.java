package org.hiptriage.triage.redflag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.hiptriage.triage.MadeUpFacts;
import org.hiptriage.triage.MadeUpPacks;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.junit.jupiter.api.Test;

/** An answer changed in signs is the same answer changed in the facts. */
class SignsTest {
    private static final int FACTS = 200;
    private static final Knowledge KNOWLEDGE = ShippedPacks.knowledge();

    private final RedFlags flags = new RedFlags(KNOWLEDGE);

    @Test
    void aFindingThatIsThereOrNotIsTheSameInSignsAsInFacts() {
        var random = new Random(481516);
        for (int i = 0; i < FACTS; i++) {
            Facts facts = facts(random);
            Signs signs = flags.signs(facts);
            for (int bit = 0; bit < KNOWLEDGE.findings().size(); bit++) {
                assertThat(signs.withPresent(bit)).isEqualTo(flags.signs(facts.withPresent(bit)));
                assertThat(signs.withAbsent(bit)).isEqualTo(flags.signs(facts.withAbsent(bit)));
            }
        }
    }

    @Test
    void ageAndScoreAreTakenOverAlone() {
        var random = new Random(161718);
        for (int i = 0; i < FACTS; i++) {
            Facts facts = facts(random);
            Facts others = facts(random);
            Facts both = new Facts(
                    facts.present(), facts.absent(), facts.open(), facts.derived(), others.age(), others.painScore());

            assertThat(flags.signs(facts).withNumbersOf(flags.signs(others))).isEqualTo(flags.signs(both));
        }
    }

    private static Facts facts(Random random) {
        return MadeUpFacts.of(random, MadeUpPacks.findings(), 25, 25, 25);
    }
}
