package org.hiptriage.triage.decision.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.hiptriage.triage.history.Answers;
import org.hiptriage.triage.history.FindingIndex;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.redflag.RedFlags;

/** All that can be asked, in the vocabulary's order. */
final class Questions {
    /** Stands for the findings of all places in a question's code. */
    static final String PLACES = "site";

    private final List<Question> all = new ArrayList<>();
    private final FindingSet urgent;

    Questions(Knowledge knowledge) {
        FindingIndex index = knowledge.findings();
        FindingSet places = FindingSet.NONE;
        for (int bit = 0; bit < index.size(); bit++) {
            places = index.codeOf(bit).startsWith(PLACES + ".") ? places.with(bit) : places;
        }
        boolean placesAsked = false;
        for (int bit = 0; bit < index.size(); bit++) {
            if (!places.contains(bit)) {
                all.add(new Question(index.codeOf(bit), FindingSet.of(bit)));
            } else if (!placesAsked) {
                all.add(new Question(PLACES, places));
                placesAsked = true;
            }
        }
        this.urgent = knowledge.mandatory().union(urgentByThemselves(knowledge));
    }

    private static FindingSet urgentByThemselves(Knowledge knowledge) {
        var redFlags = new RedFlags(knowledge);
        var nothing = new Facts(
                FindingSet.NONE,
                FindingSet.NONE,
                FindingSet.NONE,
                FindingSet.NONE,
                OptionalInt.empty(),
                OptionalInt.empty());
        FindingSet found = FindingSet.NONE;
        for (int bit = 0; bit < knowledge.findings().size(); bit++) {
            found = redFlags.level(nothing.withPresent(bit)) == Level.URGENT_CARE ? found.with(bit) : found;
        }
        return found;
    }

    /** Those that were not asked yet; of places none once one was answered. */
    List<Question> unasked(Answers answers) {
        return all.stream()
                .filter(question -> question.findings().stream().noneMatch(answers::asked))
                .toList();
    }

    /** Whether it asks for a sign that is urgent by itself. */
    boolean isUrgent(Question question) {
        return question.findings().intersects(urgent);
    }
}
