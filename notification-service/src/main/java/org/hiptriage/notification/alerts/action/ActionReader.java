package org.hiptriage.notification.alerts.action;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiptriage.notification.alerts.action.Action.What;
import org.hiptriage.notification.alerts.rule.ResolutionReason;
import org.hiptriage.notification.http.JsonBody;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.schemas.field.FieldProblems;
import org.hiptriage.schemas.field.ObjectFields;

/** Reads what somebody wants to do with an alert, with nothing forgiven; everything that is wrong is named at once. */
final class ActionReader {
    private static final String BY = "by";
    private static final String NOTE = "note";
    private static final String TEXT = "text";
    private static final String REASON = "reason";
    private static final String REASONS = "must be one of "
            + Stream.of(ResolutionReason.values()).map(ResolutionReason::code).collect(Collectors.joining(", "));

    private final FieldProblems problems = new FieldProblems();
    private final ObjectFields fields;
    private final What what;

    private ActionReader(What what, byte[] body) {
        this.what = what;
        fields = new ObjectFields(JsonBody.object(body), problems);
    }

    /** What the body says; refuses one that says anything else. */
    static Action read(What what, byte[] body) {
        return new ActionReader(what, body).read();
    }

    private Action read() {
        fields.require(BY, FreeText.NAME);
        Optional<String> by = fields.text(BY, FreeText::isName, FreeText.NAME).map(String::strip);
        Optional<ResolutionReason> reason = what == What.RESOLVED ? reason() : Optional.empty();
        Optional<String> note = what == What.NOTED ? noteOfNote() : fields.text(NOTE, FreeText::isNote, FreeText.NOTE);
        if (reason.filter(ResolutionReason::needsNote).isPresent()
                && fields.node(NOTE).isEmpty()) {
            problems.add(NOTE, "is required with this reason: it " + FreeText.NOTE);
        }
        fields.refuseOthersThan(known(), "this action");
        if (by.isEmpty() || !problems.isEmpty()) {
            throw Refusal.wrongFields(problems.listed());
        }
        return new Action(what, by.get(), reason, note.map(String::strip));
    }

    private Optional<ResolutionReason> reason() {
        fields.require(REASON, REASONS);
        return fields.parsed(REASON, ResolutionReason::of, REASONS);
    }

    private Optional<String> noteOfNote() {
        fields.require(TEXT, FreeText.NOTE);
        return fields.text(TEXT, FreeText::isNote, FreeText.NOTE);
    }

    private List<String> known() {
        return switch (what) {
            case ACKNOWLEDGED, PLAN_RELEASED -> List.of(BY, NOTE);
            case RESOLVED -> List.of(BY, REASON, NOTE);
            case NOTED -> List.of(BY, TEXT);
        };
    }
}
