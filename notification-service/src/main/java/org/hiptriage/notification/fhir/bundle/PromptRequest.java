package org.hiptriage.notification.fhir.bundle;

import static org.hiptriage.schemas.fhir.Datatypes.coding;
import static org.hiptriage.schemas.fhir.Datatypes.concept;
import static org.hiptriage.schemas.fhir.Datatypes.narrative;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.RedFlag;
import org.hiptriage.notification.outcome.TimeFrame;
import org.hiptriage.schemas.fhir.Element;
import org.hiptriage.schemas.fhir.Fhir;

/** That the runner is to be told to be seen, as a CommunicationRequest in the words of the prompt. */
final class PromptRequest {
    private static final Duration DAY = Duration.ofDays(1);

    private PromptRequest() {}

    static Element of(TriageResult result, Element patient, Element risk) {
        String words = LevelWords.headline(result.level(), result.timeFrame()) + ". " + whatToDo(result);
        return Element.resource("CommunicationRequest")
                .with("text", narrative(List.of("To tell the runner: " + words)))
                .with("status", "active")
                .all("category", List.of(category(result.level())))
                .with("priority", priority(result))
                .with("subject", patient)
                .all("about", List.of(risk))
                .all("payload", List.of(Element.empty().with("contentString", words.strip())))
                .with("authoredOn", result.triagedAt().toString())
                .all("recipient", List.of(patient));
    }

    private static String whatToDo(TriageResult result) {
        String actions = result.redFlags().stream()
                .map(RedFlag::action)
                .map(String::strip)
                .filter(action -> !action.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
        return actions.isEmpty() ? result.advice().now() : actions;
    }

    private static Element category(Level level) {
        String system = Fhir.terminology("communication-category");
        return level == Level.URGENT_CARE
                ? concept(coding(system, "alert", "Alert"))
                : concept(coding(system, "instruction", "Instruction"));
    }

    private static String priority(TriageResult result) {
        if (result.level() == Level.URGENT_CARE) {
            return "stat";
        }
        boolean isWithinADay = result.timeFrame()
                .map(TimeFrame::iso)
                .filter(iso -> Duration.parse(iso).compareTo(DAY) <= 0)
                .isPresent();
        return isWithinADay ? "urgent" : "routine";
    }
}
