package org.hiptriage.triage.decision.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.history.Answers;
import org.hiptriage.triage.history.FindingIndex;
import org.hiptriage.triage.history.Presence;
import org.junit.jupiter.api.Test;

/**
 * Whole interviews, written down to be read: who is asked what, in which order and why. Where rules or weights change on purpose,
 * {@code -Dhip.interviews.replace=true} writes them anew, and the difference is what to look at.
 */
class InterviewByTheBookTest {
    private static final Path BOOK = Path.of("src/test/resources/interviews.txt");
    private static final int RUNNERS = 24;

    private final Interview interview = new Interview(ShippedPacks.knowledge());
    private final FindingIndex index = ShippedPacks.knowledge().findings();

    @Test
    void everybodyIsAskedWhatIsWrittenDown() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int seed = 0; seed < RUNNERS; seed++) {
            var random = new Random(seed);
            OptionalInt age = OptionalInt.of(14 + random.nextInt(60));
            OptionalInt score = OptionalInt.of(random.nextInt(8));
            Set<String> has = findings(random);
            lines.add("Age %d, pain %d: %s".formatted(age.getAsInt(), score.getAsInt(), String.join(", ", has)));
            lines.addAll(asked(age, score, has));
            lines.add("");
        }
        if (Boolean.getBoolean("hip.interviews.replace")) {
            Files.write(BOOK, lines);
        }

        assertThat(lines).isEqualTo(Files.readAllLines(BOOK));
    }

    @Test
    void whatIsUrgentCareAlreadyIsAnEmergency() {
        Answers none = Answers.NONE;
        assertThat(interview.isEmergency(none, OptionalInt.of(34), OptionalInt.of(3)))
                .isFalse();
        assertThat(interview.isEmergency(
                        none.with(index, "flag.fever", Presence.PRESENT), OptionalInt.of(34), OptionalInt.of(3)))
                .isTrue();
        assertThat(interview.isEmergency(none, OptionalInt.of(34), OptionalInt.of(9)))
                .isTrue();
    }

    /** The signs that everybody is asked for first are left out. */
    private List<String> asked(OptionalInt age, OptionalInt score, Set<String> has) {
        List<String> lines = new ArrayList<>();
        Answers answers = Answers.NONE;
        Optional<Asked> next = interview.next(answers, age, score);
        while (next.isPresent()) {
            Asked asked = next.get();
            List<String> there = new ArrayList<>();
            for (int bit : asked.question().findings().stream().toArray()) {
                boolean present = has.contains(index.codeOf(bit));
                answers = answers.with(bit, present ? Presence.PRESENT : Presence.ABSENT);
                if (present) {
                    there.add(index.codeOf(bit));
                }
            }
            if (asked.reason() != Asked.Reason.URGENT_SIGN || !there.isEmpty()) {
                lines.add("  %s%s  (%s: %s)"
                        .formatted(
                                asked.question().code(),
                                there.isEmpty() ? "" : "  yes",
                                asked.reason(),
                                String.join(", ", asked.about())));
            }
            next = interview.next(answers, age, score);
        }
        return lines;
    }

    private static Set<String> findings(Random random) {
        Set<String> has = new TreeSet<>();
        int often = 10 + random.nextInt(25);
        for (String code : Vocabulary.shipped().codes()) {
            boolean rare = code.startsWith("flag.") || code.startsWith("safety.");
            if (random.nextInt(100) < (rare ? 2 : often)) {
                has.add(code);
            }
        }
        return has;
    }
}
