package org.hiptriage.assessment.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiptriage.assessment.http.ProblemException;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.problem.Problem;
import org.hiptriage.schemas.runs.RunReading;

/** What has become of the runs of one request; bounded, so that a small hostile body cannot ask for a large answer. */
public final class RunsTally {
    /** More problems than this are not listed for one run. */
    static final int MAX_PROBLEMS = 20;

    private static final int MAX_LISTED = 1_000;
    private static final int MAX_ERRORS = 200;

    private final List<RefusedRun> refused = new ArrayList<>();
    private Optional<ProblemException> broken = Optional.empty();
    private int handled;
    private int listed;

    RunsTally() {}

    /** Notes the next run, which is stored by now or refused. */
    void add(RunReading reading) {
        if (reading instanceof RunReading.Refused wrong) {
            FieldProblem first = wrong.problems().get(0);
            refused.add(new RefusedRun(handled, first.field(), first.message(), allOf(wrong)));
        }
        handled++;
    }

    private List<FieldProblem> allOf(RunReading.Refused wrong) {
        int count = Math.min(wrong.problems().size(), MAX_PROBLEMS);
        if (count == 1 || listed + count > MAX_LISTED) {
            return List.of();
        }
        listed += count;
        return List.copyOf(wrong.problems().subList(0, count));
    }

    /** Notes why no more runs are read. */
    void breakOff(ProblemException reason) {
        broken = Optional.of(reason);
    }

    /** How many are stored. */
    public int accepted() {
        return handled - refused.size();
    }

    /** Those that are not, in the order in which they were sent. */
    public List<RefusedRun> refused() {
        return List.copyOf(refused);
    }

    /** The end of a request of which nothing was accepted: that is an error, and it names what is wrong in both ways. */
    public ProblemException nothingAccepted() {
        String detail = handled == 0
                ? "There is no run in the body."
                : "No run was accepted and nothing is stored: refused names what is wrong with each of the " + handled
                        + ". Correct it and send them again.";
        List<FieldProblem> errors = refused.stream()
                .limit(MAX_ERRORS)
                .map(run -> new FieldProblem(place(run), run.reason()))
                .toList();
        return new ProblemException(new Problem(422, "No run accepted", detail, errors)).adding("", members());
    }

    private static String place(RefusedRun run) {
        return "[" + run.index() + "]" + (run.field().isEmpty() ? "" : "." + run.field());
    }

    /** The end of a request that was broken off, where it was: what came before the break counts. */
    Optional<ProblemException> brokenOff() {
        return broken.map(reason -> reason.adding(
                "What came before was handled: " + accepted() + " runs are stored, " + refused.size()
                        + " were refused. What came after was not looked at; a run that is sent again counts once.",
                members()));
    }

    /** The end of a request whose runs the broker did not take. */
    ProblemException unavailable() {
        return ProblemException.unavailable(
                        "The message broker did not acknowledge in time: " + accepted()
                                + " runs are stored, the others may not be. Send all of them again: their ids follow from what they tell, so however often a run arrives it counts once.")
                .adding("", members());
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("accepted", accepted());
        members.put("refused", refused());
        return members;
    }
}
