package org.hiptriage.triage.stream.event;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.triage.history.Answers;
import org.hiptriage.triage.history.AnswersBuilder;
import org.hiptriage.triage.history.FindingIndex;
import org.hiptriage.triage.history.Presence;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.history.Side;
import org.jspecify.annotations.Nullable;

/** Reads the report out of a {@link SymptomsReported}. */
public final class SymptomsReader {
    private final FindingIndex findings;

    /** Reads answers about these findings. */
    public SymptomsReader(FindingIndex findings) {
        this.findings = findings;
    }

    /**
     * What the event reports.
     *
     * @throws IllegalArgumentException where the vocabulary does not know a finding code; the message does not repeat it
     */
    public Report read(SymptomsReported event) {
        return new Report(
                number(event.getAge()),
                Optional.ofNullable(event.getSide()).map(side -> Side.valueOf(side.name())),
                number(event.getPainScore()),
                Optional.ofNullable(event.getPainStartedOn()),
                Optional.ofNullable(event.getSelfTreatmentStartedOn()),
                event.getOccurredAt(),
                answers(event.getFindings()));
    }

    /**
     * The answers as rules read them.
     *
     * @throws IllegalArgumentException where the vocabulary does not know a finding code; the message does not repeat it
     */
    public Answers answers(List<FindingAnswer> given) {
        var answers = new AnswersBuilder(findings);
        for (FindingAnswer answer : given) {
            if (!answers.answer(answer.getCode(), presence(answer))) {
                throw new IllegalArgumentException("a finding code is not in the vocabulary");
            }
        }
        return answers.build();
    }

    private static Presence presence(FindingAnswer answer) {
        return switch (answer.getPresence()) {
            case PRESENT -> Presence.PRESENT;
            case ABSENT -> Presence.ABSENT;
            case UNKNOWN -> Presence.UNKNOWN;
        };
    }

    private static OptionalInt number(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
