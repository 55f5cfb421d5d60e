package org.hiptriage.replay.shadow.outcome;

import java.util.List;
import java.util.Optional;
import org.hiptriage.events.DerivedFinding;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.Presence;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;

/**
 * What a result was decided on, without anything that says whose or when: no id, no time, no place, no word of a runner's own.
 *
 * @param occasion what was decided: an assessment, a check-in, a run
 * @param age in years; empty where it was not said
 * @param painScore 0 to 10, that of the check-in where there is one; empty where it was not said
 * @param present codes of what was answered with yes
 * @param unknown codes of what was answered with 'I do not know'
 * @param absent codes of what was answered with no
 * @param derived codes of what the history shows
 */
public record Answers(
        String occasion,
        Optional<Integer> age,
        Optional<Integer> painScore,
        List<String> present,
        List<String> unknown,
        List<String> absent,
        List<String> derived) {

    /**
     * Those of what was reported.
     *
     * @param answered the assessment whose answers were decided on; empty where none is known
     * @param painScore the newest score
     * @param result what was decided; empty where nothing could be
     */
    public static Answers of(
            String occasion,
            Optional<SymptomsReported> answered,
            Optional<Integer> painScore,
            Optional<TriageCompleted> result) {
        return new Answers(
                occasion,
                answered.map(SymptomsReported::getAge),
                painScore.or(() -> answered.map(SymptomsReported::getPainScore)),
                answered(answered, Presence.PRESENT),
                answered(answered, Presence.UNKNOWN),
                answered(answered, Presence.ABSENT),
                result.stream()
                        .flatMap(each -> each.getDerived().stream())
                        .map(DerivedFinding::getFinding)
                        .sorted()
                        .toList());
    }

    private static List<String> answered(Optional<SymptomsReported> report, Presence presence) {
        return report.stream()
                .flatMap(each -> each.getFindings().stream())
                .filter(answer -> answer.getPresence() == presence)
                .map(FindingAnswer::getCode)
                .sorted()
                .toList();
    }
}
