package org.hiptriage.notification.cdshooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hiptriage.notification.alerts.rule.Alert;
import org.hiptriage.notification.fhir.bundle.LevelWords;
import org.hiptriage.notification.fhir.bundle.TriageResult;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.RedFlag;
import org.hiptriage.notification.outcome.TimeFrame;
import org.hiptriage.schemas.fhir.ClinicalCodes;
import org.hiptriage.schemas.fhir.CodeSystems;
import org.hiptriage.schemas.fhir.Datatypes;
import org.hiptriage.schemas.fhir.Element;
import org.hiptriage.schemas.fhir.Fhir;

/** Cards about a patient: one for the newest result, and one for each open alert that is not about it, the worst first. */
final class Cards {
    private static final String NO_DIAGNOSIS = "Possible causes are what the answers fit, not a diagnosis.";

    private final URI request;

    /** Cards whose links begin where the request went. */
    Cards(URI request) {
        this.request = request;
    }

    /** The cards; none where nothing is known. An open alert is shown whatever a newer result says. */
    Element of(Optional<TriageResult> newest, List<Alert> open) {
        List<Card> cards = new ArrayList<>();
        newest.ifPresent(result -> cards.add(new Card(result.level(), ofResult(result, open))));
        open.stream()
                .filter(alert -> newest.filter(result -> result.resultId().equals(alert.resultId())
                                && !alert.level().isAbove(result.level()))
                        .isEmpty())
                .forEach(alert -> cards.add(new Card(alert.level(), ofAlert(alert))));
        // Not all(): the standard wants the member though it is empty.
        return Element.empty()
                .with(
                        "cards",
                        cards.stream()
                                .sorted(Comparator.comparing(Card::level).reversed())
                                .map(Card::json)
                                .toList());
    }

    private Element ofResult(TriageResult result, List<Alert> open) {
        Optional<Element> alert = open.stream()
                .filter(known -> known.resultId().equals(result.resultId()))
                .findFirst()
                .map(this::alertLink);
        return card(
                result.resultId(),
                result.level(),
                result.timeFrame(),
                LevelWords.hip(result.side()) + ", reported " + result.observedOn(),
                detail(result),
                Stream.concat(Stream.of(bundleLink(result.resultId())), alert.stream())
                        .toList());
    }

    private Element ofAlert(Alert alert) {
        return card(
                alert.alertId(),
                alert.level(),
                alert.timeFrame(),
                "open alert, " + LevelWords.hip(alert.side().code()),
                String.join("\n", flags(alert.flags())),
                List.of(alertLink(alert), bundleLink(alert.resultId())));
    }

    private Element card(
            UUID about, Level level, Optional<TimeFrame> timeFrame, String what, String detail, List<Element> links) {
        Element source = Element.empty()
                .with("label", "Hip Triage")
                .with("url", request.resolve("/").toString())
                .with("topic", Datatypes.coding(CodeSystems.LEVEL, level.name(), LevelWords.display(level)));
        return Element.empty()
                .with(
                        "uuid",
                        UUID.nameUUIDFromBytes(("card/" + about).getBytes(UTF_8))
                                .toString())
                .with("summary", LevelWords.headline(level, timeFrame) + ": " + what)
                .with("detail", detail)
                .with("indicator", indicator(level))
                .with("source", source)
                .all("links", links);
    }

    private static String indicator(Level level) {
        return switch (level) {
            case SELF_CARE -> "info";
            case SEE_DOCTOR -> "warning";
            case URGENT_CARE -> "critical";
        };
    }

    private static String detail(TriageResult result) {
        ClinicalCodes codes = ClinicalCodes.shipped();
        List<String> lines = flags(result.redFlags());
        result.couldNotRuleOut().forEach(code -> lines.add("- **Not ruled out: " + codes.redFlag(code) + "**"));
        result.possibleCauses().forEach(name -> lines.add("- Possible cause: " + name));
        result.planning().painScore().ifPresent(score -> lines.add("- Pain score: " + score + " of 10"));
        lines.add("");
        lines.add(NO_DIAGNOSIS);
        return String.join("\n", lines);
    }

    private static List<String> flags(List<RedFlag> flags) {
        List<String> lines = new ArrayList<>();
        flags.forEach(flag -> lines.add(
                "- **" + ClinicalCodes.shipped().redFlag(flag.code()) + "**: " + flag.reason() + " " + flag.action()));
        return lines;
    }

    private Element bundleLink(UUID resultId) {
        return link("Result as a FHIR Bundle", Fhir.PATH + "/Bundle/" + resultId);
    }

    private Element alertLink(Alert alert) {
        return link("On the alert board", "/#/alerts/" + alert.alertId());
    }

    private Element link(String label, String path) {
        return Element.empty()
                .with("label", label)
                .with("url", request.resolve(path).toString())
                .with("type", "absolute");
    }

    private record Card(Level level, Element json) {}
}
